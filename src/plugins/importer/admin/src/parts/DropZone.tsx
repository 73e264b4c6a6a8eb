import { Button, Flex, Typography } from '@strapi/design-system';
import { CloudUpload, File, Folder } from '@strapi/icons';
import { useRef, useState, type DragEvent } from 'react';

import { useWords } from '@guichet/strapi-kit/admin';
import { EXTENSIONS } from '../../../server/src/domain/limits';
import type { Chosen } from '../choose/chosen';
import { filesOfDrop, filesOfInput } from '../choose/read-files';

const ACCEPTED = EXTENSIONS.map((extension) => `.${extension}`);

/** Files and folders can be dropped here, or chosen with the keyboard. */
export function DropZone({ onFiles }: { onFiles: (files: Chosen[]) => void }) {
  const say = useWords('importer');
  const [isOver, setIsOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void filesOfDrop(event.dataTransfer).then(onFiles);
  };
  return (
    <Flex
      direction="column"
      gap={4}
      padding={9}
      hasRadius
      background={isOver ? 'primary100' : 'neutral0'}
      borderColor={isOver ? 'primary500' : 'neutral300'}
      borderStyle="dashed"
      borderWidth="1px"
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      <CloudUpload width="4rem" height="4rem" fill="primary600" aria-hidden />
      <Typography variant="delta" tag="h2">
        {say('choose.drop')}
      </Typography>
      <Flex gap={2} wrap="wrap" justifyContent="center">
        <FileButton label={say('choose.files')} icon={<File />} onFiles={onFiles} />
        <FileButton label={say('choose.folder')} icon={<Folder />} isFolder onFiles={onFiles} />
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {say('choose.accepted', { extensions: ACCEPTED.join(', ') })}
      </Typography>
    </Flex>
  );
}

interface FileButtonProps {
  label: string;
  icon: JSX.Element;
  isFolder?: boolean;
  onFiles: (files: Chosen[]) => void;
}

function FileButton({ label, icon, isFolder = false, onFiles }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  // React has no attribute for folders.
  const kind = isFolder ? { webkitdirectory: '' } : {};
  return (
    <>
      <Button variant="secondary" startIcon={icon} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        {...kind}
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        onChange={({ target }) => {
          onFiles(filesOfInput(target.files));
          // So that the same file can be chosen again.
          target.value = '';
        }}
      />
    </>
  );
}

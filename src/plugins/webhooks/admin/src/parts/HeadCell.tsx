import { Th, Typography, VisuallyHidden } from '@strapi/design-system';

interface Props {
  children: string;
  /** Only for screen readers, because the column needs no visible heading. */
  hidden?: boolean;
}

/** The head of a column. */
export function HeadCell({ children, hidden = false }: Props) {
  return (
    <Th>
      {hidden ? (
        <VisuallyHidden>{children}</VisuallyHidden>
      ) : (
        <Typography variant="sigma" textColor="neutral600">
          {children}
        </Typography>
      )}
    </Th>
  );
}

import type {
  BulkActionComponent,
  BulkActionComponentProps,
  ContentManagerPlugin,
  DocumentActionComponent,
  DocumentActionProps,
} from '@strapi/content-manager/strapi-admin';

import { useWords } from '@guichet/strapi-kit/admin';
import { Withdrawal, type WithdrawalKind } from './Withdrawal';

type Apis = ContentManagerPlugin['config']['apis'];

/** Makes Strapi ask before the public loses an entry, and say what it loses and who is told. */
export function confirmWithdrawals({ addDocumentAction, addBulkAction }: Apis): void {
  addDocumentAction((actions) => actions.map((stock) => (kindOf(stock) ? confirmed(stock) : stock)));
  addBulkAction((actions) => actions.map((stock) => (kindOf(stock) ? confirmedInBulk(stock) : stock)));
}

function kindOf({ type }: { type?: string }): WithdrawalKind | null {
  return type === 'unpublish' || type === 'delete' ? type : null;
}

function confirmed(stock: DocumentActionComponent): DocumentActionComponent {
  const kind = kindOf(stock)!;
  const Confirmed = (props: DocumentActionProps) => {
    const title = useWords('deadlines')(`withdrawal.${kind}.title`);
    const action = stock(props);
    if (!action || action.dialog?.type === 'modal' || action.dialog?.type === 'notification') return action;
    const { dialog, onClick } = action;
    const isPublished = props.document?.status === 'published' || props.document?.status === 'modified';
    if (!isPublished) return action;
    const content = (
      <>
        <Withdrawal uid={props.model} kind={kind} count={1} />
        {/* What becomes of a draft with changes. For a deletion, Strapi only asks whether one is sure. */}
        {kind === 'unpublish' && dialog?.content}
      </>
    );
    // Without a dialog of its own, Strapi acts as soon as the button is pressed.
    const onConfirm = dialog?.onConfirm ?? (() => void onClick?.({} as never));
    return {
      ...action,
      onClick: () => undefined,
      dialog: { type: 'dialog' as const, ...dialog, title, content, onConfirm },
    };
  };
  return Object.assign(Confirmed, { type: stock.type, position: stock.position });
}

function confirmedInBulk(stock: BulkActionComponent): BulkActionComponent {
  const kind = kindOf(stock)!;
  const Confirmed = (props: BulkActionComponentProps) => {
    const title = useWords('deadlines')(`withdrawal.${kind}.title`);
    const action = stock(props);
    if (action?.dialog?.type !== 'dialog') return action;
    const { documents, model: uid } = props;
    const count = documents.filter(({ status }) => status !== 'draft').length;
    if (count === 0) return action;
    const lost = { count, drafts: documents.length - count, inOneLocale: Boolean(documents[0].locale) };
    return {
      ...action,
      dialog: { ...action.dialog, title, content: <Withdrawal uid={uid} kind={kind} {...lost} /> },
    };
  };
  return Object.assign(Confirmed, { type: stock.type });
}

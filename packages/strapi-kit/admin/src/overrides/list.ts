/** What a plugin does in the place of something of Strapi's in the browser. */
interface Declared {
  by: string;
  /** What it reaches into. */
  of: string;
  why: string;
  /** What happens where Strapi is not as expected: the admin starts all the same, with a warning in the console. */
  without: string;
}

/** Every place in the admin where something of Strapi's is replaced. Those on the server: `src/overrides/list.ts`. */
export const BROWSER_OVERRIDES = {
  'preview-instant': {
    by: 'deadlines',
    of: "query of the endpoint getPreviewUrl of Strapi's adminApi",
    why: 'asks for the address of a preview as of the instant that an editor has chosen',
    without: 'no choice is offered',
  },
  'refusals-said': {
    by: 'strapi-kit',
    of: 'fetch and XMLHttpRequest of the window',
    why: "says refusals in the editor's language",
    without: 'they are said in English',
  },
  'versions-sent': {
    by: 'history',
    of: "the endpoints of Strapi's adminApi that read an entry, and that save, publish, unpublish, discard and delete it",
    why: 'sends the version that an editor has read, and leaves the form as it is if the server refuses',
    without: 'the last of two who save wins',
  },
  'toolbar-stops': {
    by: 'the application',
    of: 'the row of buttons above a long text, once it is on the page',
    why: 'makes it one stop for the Tab key, with arrow keys inside',
    without: 'each of its buttons is a stop of its own',
  },
  'roles-and-names': {
    by: 'the application',
    of: "some elements of Strapi's pages, once they are on the page",
    why: 'gives them the role, the name or the stop for the Tab key that they lack',
    without: 'they stay as Strapi makes them',
  },
  'labels-of-lists': {
    by: 'the application',
    of: "transformResponse of the endpoint getContentTypeConfiguration of Strapi's adminApi",
    why: 'gives filters and choices of columns the labels of the form',
    without: 'they show the names of attributes',
  },
  'shared-validation': {
    by: 'the application',
    of: 'useDocument of @strapi/content-manager, in the build',
    why: 'makes the validation schema of a content type once, not in each component',
    without: 'each component makes its own, and the build says so',
  },
} satisfies Record<string, Declared>;

export type BrowserOverrideName = keyof typeof BROWSER_OVERRIDES;

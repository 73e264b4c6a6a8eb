/** Where the server is: the admin puts it in the window, which is typed as the server's. */
export function backendUrl(): string {
  return (window.strapi as unknown as { backendURL: string }).backendURL;
}

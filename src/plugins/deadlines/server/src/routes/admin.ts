/** Routes of the admin API, under `/deadlines`, for everybody who is logged in there. */
function route(method: string, path: string, handler: string) {
  return { method, path, handler, config: { policies: ['admin::isAuthenticatedAdmin'] } };
}

export const adminRoutes = {
  type: 'admin',
  routes: [route('GET', '/models', 'description.models'), route('GET', '/timeline', 'timeline.find')],
};

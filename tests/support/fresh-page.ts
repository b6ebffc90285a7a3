import { beforeAll } from 'vitest';

// Files share a page, and each is to find it as if nobody had been there.
beforeAll(() => {
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', '/');
  document.title = '';
  document.body.replaceChildren();
});

import { configure } from '@testing-library/svelte';

// Parts of the page are loaded when they are wanted, which takes seconds where other programs run too.
configure({ asyncUtilTimeout: 20_000 });

import { render } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import BarsChart from '../../../../src/ui/response/charts/BarsChart.svelte';

test('a label has no more letters than there is room for, however many of its characters are hidden', () => {
  const rows = [{ label: 'a\u202e'.repeat(20), value: 3 }];
  const { container } = render(BarsChart, { rows, width: 300, at: undefined });
  const label = container.querySelector('text')?.textContent ?? '';
  expect(label).toMatch(/^a\[U\+202E\]a.*…$/);
  expect(label.length).toBeLessThanOrEqual(18);
});

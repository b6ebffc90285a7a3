import type { Component } from 'svelte';
import type { ParameterKind, Parameter } from '../../catalog/parameter.ts';
import BoundControl from './controls/BoundControl.svelte';
import DateControl from './controls/DateControl.svelte';
import EnumControl from './controls/EnumControl.svelte';
import FilterControl from './controls/FilterControl.svelte';
import ListControl from './controls/ListControl.svelte';
import NumberControl from './controls/NumberControl.svelte';
import SortControl from './controls/SortControl.svelte';
import TextControl from './controls/TextControl.svelte';
import type { ControlProps } from './controls/control.ts';

type Controls = {
  readonly [K in ParameterKind]: Component<ControlProps<Extract<Parameter, { kind: K }>>>;
};

const controls = {
  number: NumberControl,
  date: DateControl,
  enum: EnumControl,
  sort: SortControl,
  bound: BoundControl,
  list: ListControl,
  text: TextControl,
  filter: FilterControl,
} satisfies Controls;

/** The control for a parameter. */
export function controlFor(parameter: Parameter): Component<ControlProps<Parameter>> {
  return controls[parameter.kind] as Component<ControlProps<Parameter>>;
}

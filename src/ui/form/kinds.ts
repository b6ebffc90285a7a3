// This file maps every kind of input to the control that takes it.
import type { Component } from 'svelte';
import type { Kind, Parameter } from '../../catalog/parameter.ts';
import BoundControl from './controls/BoundControl.svelte';
import DateControl from './controls/DateControl.svelte';
import EnumControl from './controls/EnumControl.svelte';
import FilterControl from './controls/FilterControl.svelte';
import ListControl from './controls/ListControl.svelte';
import NumberControl from './controls/NumberControl.svelte';
import SortControl from './controls/SortControl.svelte';
import TextControl from './controls/TextControl.svelte';

/** What the element that is typed into carries: its id, and the ids of what describes it. */
export interface Attributes {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-required': boolean;
}

export interface ControlProps<P extends Parameter> {
  parameter: P;
  attributes: Attributes;
  text: string;
  /** What was chosen, or typed to the end. */
  onedit: (text: string) => void;
  /** What is being typed. */
  ontype: (text: string) => void;
}

type Controls = { readonly [K in Kind]: Component<ControlProps<Extract<Parameter, { kind: K }>>> };

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

/** The control for an input. */
export function controlFor(parameter: Parameter): Component<ControlProps<Parameter>> {
  return controls[parameter.kind] as Component<ControlProps<Parameter>>;
}

/** What is made once for each owner, when it is first asked for; it outlives the component that asks. */
export function oncePer<Owner extends object, Made>(
  make: (owner: Owner) => Made,
): (owner: Owner) => Made {
  const known = new WeakMap<Owner, { readonly made: Made }>();
  return (owner) => {
    const entry = known.get(owner) ?? { made: withoutEffect(() => make(owner)) };
    known.set(owner, entry);
    return entry.made;
  };
}

/** Runs it in no component's effect: a derived value is no longer brought up to date once the effect it was made in has ended. */
function withoutEffect<Made>(make: () => Made): Made {
  const made: Made[] = [];
  $effect.root(() => {
    made.push(make());
  });
  return made[0] as Made;
}

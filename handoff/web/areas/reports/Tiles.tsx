/** A few figures side by side. */
export function Tiles({
  tiles,
}: {
  tiles: readonly (readonly [name: string, value: string, aside?: string])[];
}) {
  return (
    <dl class="tiles">
      {tiles.map(([name, value, aside]) => (
        <div key={name} class="tile">
          <dt>{name}</dt>
          <dd class="tile-value number">{value}</dd>
          {aside && <dd class="area-aside">{aside}</dd>}
        </div>
      ))}
    </dl>
  );
}

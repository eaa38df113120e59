export function BrandMark() {
  return (
    <span class="brand">
      <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <path d="M10 7h12l5 6-11 13L5 13z" />
        <path d="M5 13h22M12.5 13 16 26l3.5-13L16 7z" />
      </svg>
      <span class="brand-name">Desk</span>
    </span>
  );
}

/** The picture of an empty list: backdrop to the horizon, and the mark rising behind them. */
export const EmptyPicture = () => (
  <svg class="empty-picture" viewBox="0 0 280 168" fill="none" aria-hidden="true">
    <path
      class="picture-sky"
      d="M0 24A24 24 0 0 1 24 0h232a24 24 0 0 1 24 24v120a24 24 0 0 1-24 24H24a24 24 0 0 1-24-24Z"
    />
    <g stroke-linecap="round" stroke-linejoin="round">
      <path class="picture-ring" d="M178 53.5A41 41 0 1 1 156 28" stroke-width="11" />
      <path class="picture-tick" d="m122 63 16 16 44-46" stroke-width="13" />
    </g>
    <path
      class="picture-far"
      d="M0 100c48-20 96-22 140-8s92 10 140-10v62a24 24 0 0 1-24 24H24a24 24 0 0 1-24-24Z"
    />
    <g class="picture-near" stroke-width="2.5" stroke-linecap="round">
      <path d="M140 100c-30 14-76 32-132 48M140 100c-16 18-44 42-84 66M140 100c-4 20-12 44-24 66M140 100c4 20 14 44 30 66M140 100c18 18 48 42 88 66M140 100c32 14 80 30 134 46" />
    </g>
  </svg>
)

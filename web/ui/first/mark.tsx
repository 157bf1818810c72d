/** The mark of the product: a proof that breaks out of a ring with a gap, as work does without signal. */
export const Mark = ({ size = 28 }: { size?: number }) => (
  <svg style={{ '--size': `${size / 16}rem` }} viewBox="0 0 32 32" fill="none" aria-hidden="true">
    <path
      d="M27.3 12.6A12 12 0 1 1 20.9 5.1"
      stroke="currentColor"
      stroke-width="3.6"
      stroke-linecap="round"
    />
    <path
      class="mark-tick"
      d="m10.4 15.6 5 5L28.6 6.2"
      stroke-width="4.4"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
)

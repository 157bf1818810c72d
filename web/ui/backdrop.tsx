/** The backdrop of the empty list's picture, as wide as there is room, for a dark ground. */
export const Backdrop = () => (
  <svg class="backdrop" viewBox="0 -18 280 98" fill="none" aria-hidden="true">
    <path d="M0 0c48-20 96-22 140-8s92 10 140-10M140-8C110 10 76 32 8 56M140-8c-16 24-44 50-84 76M140-8c-4 28-12 52-24 76M140-8c4 28 14 52 30 76M140-8c18 24 48 50 88 76M140-8c32 18 80 38 134 54" />
  </svg>
)

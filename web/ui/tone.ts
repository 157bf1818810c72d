/** What a colour stands for. Never the only sign: an icon and words say the same. */
export type Tone = 'saved' | 'safe' | 'waiting' | 'checking' | 'good' | 'again' | 'bad' | 'quiet'

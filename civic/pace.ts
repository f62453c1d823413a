/** How often somebody wants news: `single`, each notice when it comes; `digest`, once a week, all together. */
export type Pace = 'single' | 'digest'

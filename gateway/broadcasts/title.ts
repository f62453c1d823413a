/** SQL: the title of an edition `e`, the first line of its words; null: it has none. */
export const editionTitle = `coalesce(e.reply #>> '{text,lines,0,literal}', e.reply #>> '{text,lines,0,params,words}')`

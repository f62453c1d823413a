-- Search words are folded, in the index and in the query alike: small letters, no punctuation, no marks above or below letters, and the
-- letters that people type one for another (as content/fold.ts does). German umlauts become ae, oe, ue.
-- The two strings at the end: i l d o without their strokes, one form of each Cyrillic and Arabic letter; then punctuation as spaces.
CREATE FUNCTION "fold_words"(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT translate(
    regexp_replace(
      normalize(
        replace(replace(replace(replace(replace(replace(lower(normalize(words, NFC)),
          'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
        NFD),
      '[\u0300-\u036f\u0640\u064b-\u0655\u0670\u200b-\u200f]+', '', 'g'),
    U&'\0131\0142\0111\00F8\0491\0671\0649\06CC\06A9\0629\06D5' || U&'\0021\0022\0023\0024\0025\0026\0027\0028\0029\002A\002B\002C\002D\002E\002F\003A\003B\003C\003D\003E\003F\0040\005B\005C\005D\005E\005F\0060\007B\007C\007D\007E\2019\2018\201C\201D\201E\2013\2014\00AB\00BB\060C\061B\061F\2026',
    U&'\0069\006C\0064\006F\0433\0627\064A\064A\0643\0647\0647' || repeat(' ', 45))
$$;

-- German writes words together: with the tails of long words "Laterne" finds "Straßenlaterne". Umlauts are there in both spellings, so
-- that "Baum" finds "Bäume" by its beginning as well. The reference number is found by its groups of digits.
CREATE OR REPLACE FUNCTION "case_words"(case_row "case") RETURNS tsvector LANGUAGE sql STABLE AS $$
  WITH said AS (
    SELECT lower(concat_ws(' ', case_row.reference,
      (SELECT concat_ws(' ', n.text, n.place_text) FROM concern n WHERE n.id = case_row.concern_id),
      (SELECT string_agg(e.text, ' ') FROM case_entry e WHERE e.case_id = case_row.id),
      (SELECT string_agg(t.text, ' ') FROM case_translation t WHERE t.case_id = case_row.id))) AS words
  ), folded AS (
    SELECT fold_words(words) AS words,
      CASE WHEN words ~ '[äöü]' THEN fold_words(translate(words, 'äöü', 'aou')) ELSE '' END AS bare FROM said
  )
  SELECT to_tsvector('simple', words) || to_tsvector('simple', bare) || coalesce((
    SELECT array_to_tsvector(array_agg(DISTINCT substr(long, start)))
    FROM (SELECT DISTINCT regexp_split_to_table(words, '[^a-z]+') AS long) parts,
      generate_series(4, length(long) - 4) AS start
    WHERE length(long) BETWEEN 9 AND 60), '')
  FROM folded
$$;

UPDATE "case" k SET words = case_words(k);

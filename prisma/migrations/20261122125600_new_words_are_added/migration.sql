-- A new line of a history, or a new translation, adds its words to those of its case; only what is changed or taken away has them gathered
-- anew. Gathered anew with each line, they cost more with every line that was there before.

-- German writes words together: with the tails of long words "Laterne" finds "Straßenlaterne". Umlauts are there in both spellings, so
-- that "Baum" finds "Bäume" by its beginning as well.
CREATE FUNCTION "search_words"(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
  WITH small AS (SELECT lower(said) AS words), folded AS (
    SELECT fold_words(words) AS words,
      CASE WHEN words ~ '[äöü]' THEN fold_words(translate(words, 'äöü', 'aou')) ELSE '' END AS bare FROM small
  )
  SELECT to_tsvector('simple', words) || to_tsvector('simple', bare) || coalesce((
    SELECT array_to_tsvector(array_agg(DISTINCT substr(long, start)))
    FROM (SELECT DISTINCT regexp_split_to_table(words, '[^a-z]+') AS long) parts,
      generate_series(4, length(long) - 4) AS start
    WHERE length(long) BETWEEN 9 AND 60), '')
  FROM folded
$$;

-- The reference number is found by its groups of digits.
CREATE OR REPLACE FUNCTION "case_words"(case_row "case") RETURNS tsvector LANGUAGE sql STABLE AS $$
  SELECT search_words(concat_ws(' ', case_row.reference,
    (SELECT concat_ws(' ', n.text, n.place_text) FROM concern n WHERE n.id = case_row.concern_id),
    (SELECT string_agg(e.text, ' ') FROM case_entry e WHERE e.case_id = case_row.id),
    (SELECT string_agg(t.text, ' ') FROM case_translation t WHERE t.case_id = case_row.id)))
$$;

CREATE FUNCTION "add_words_to_case"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "case" SET words = words || search_words(NEW.text) WHERE id = NEW.case_id;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER "case_entry_words_added" AFTER INSERT ON "case_entry"
  FOR EACH ROW WHEN (NEW.text IS NOT NULL) EXECUTE FUNCTION "add_words_to_case"();

DROP TRIGGER "case_translation_words" ON "case_translation";
CREATE TRIGGER "case_translation_words_added" AFTER INSERT ON "case_translation"
  FOR EACH ROW WHEN (NEW.text IS NOT NULL) EXECUTE FUNCTION "add_words_to_case"();
-- A translation is wished for first and comes later.
CREATE TRIGGER "case_translation_words_came" AFTER UPDATE OF "text" ON "case_translation"
  FOR EACH ROW WHEN (OLD.text IS NULL AND NEW.text IS NOT NULL) EXECUTE FUNCTION "add_words_to_case"();
CREATE TRIGGER "case_translation_words_changed" AFTER UPDATE OF "text" ON "case_translation"
  FOR EACH ROW WHEN (OLD.text IS NOT NULL AND OLD.text IS DISTINCT FROM NEW.text) EXECUTE FUNCTION "refresh_words_of_case"();

-- A translation says what its original says: when the words go (erased, taken back), whoever takes them, it goes with them.
-- The name stands before "case_entry_words_changed", so that the search forgets both at once.
CREATE FUNCTION "forget_translation_of_entry"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM case_translation WHERE case_id = NEW.case_id AND part = 'entry:' || NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "case_entry_forgets_translation" AFTER UPDATE OF "text" ON "case_entry"
  FOR EACH ROW WHEN (OLD.text IS NOT NULL AND NEW.text IS NULL) EXECUTE FUNCTION "forget_translation_of_entry"();

CREATE FUNCTION "forget_translation_of_recording"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM case_translation t USING "case" k
    WHERE k.concern_id = OLD.concern_id AND t.case_id = k.id AND t.part = 'media:' || OLD.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "media_file_deleted_forgets_translation" AFTER DELETE ON "media_file"
  FOR EACH ROW WHEN (OLD.transcript IS NOT NULL AND OLD.concern_id IS NOT NULL)
  EXECUTE FUNCTION "forget_translation_of_recording"();
CREATE TRIGGER "media_file_moved_forgets_translation" AFTER UPDATE OF "concern_id", "transcript" ON "media_file"
  FOR EACH ROW WHEN (OLD.transcript IS NOT NULL AND OLD.concern_id IS NOT NULL
    AND (NEW.transcript IS NULL OR NEW.concern_id IS DISTINCT FROM OLD.concern_id))
  EXECUTE FUNCTION "forget_translation_of_recording"();

CREATE FUNCTION "refresh_words_without_translation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "case" k SET words = case_words(k) WHERE k.id = OLD.case_id;
  RETURN NULL;
END $$;
CREATE TRIGGER "case_translation_words_gone" AFTER DELETE ON "case_translation"
  FOR EACH ROW WHEN (OLD.text IS NOT NULL) EXECUTE FUNCTION "refresh_words_without_translation"();

-- A free word of a follow-up is translated for the desk like any word of a resident, and its translation goes or is made anew with it.
CREATE FUNCTION "forget_translation_of_follow_up"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM case_translation WHERE case_id = OLD.case_id AND part = 'followUp:' || OLD.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "follow_up_deleted_forgets_translation" AFTER DELETE ON "follow_up"
  FOR EACH ROW WHEN (OLD.comment IS NOT NULL) EXECUTE FUNCTION "forget_translation_of_follow_up"();
CREATE TRIGGER "follow_up_changed_forgets_translation" AFTER UPDATE OF "comment" ON "follow_up"
  FOR EACH ROW WHEN (OLD.comment IS NOT NULL AND NEW.comment IS DISTINCT FROM OLD.comment)
  EXECUTE FUNCTION "forget_translation_of_follow_up"();

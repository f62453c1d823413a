-- A case that moves to another district or city takes what was said in its follow-ups along; and the moment of filing counts as well.
CREATE OR REPLACE FUNCTION "touch_figures_of_case"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "figure_touch" (city_id, at)
    SELECT DISTINCT t.city_id, t.at FROM (VALUES
      (OLD.city_id, OLD.created_at), (OLD.city_id, OLD.first_answer_at), (OLD.city_id, OLD.closed_at),
      (NEW.city_id, NEW.created_at), (NEW.city_id, NEW.first_answer_at), (NEW.city_id, NEW.closed_at)) t(city_id, at)
    WHERE t.at IS NOT NULL;
  IF TG_OP = 'UPDATE' AND (OLD.city_id, OLD.district) IS DISTINCT FROM (NEW.city_id, NEW.district) THEN
    INSERT INTO "figure_touch" (city_id, at)
      SELECT DISTINCT t.city_id, f.answered_at FROM "follow_up" f, (VALUES (OLD.city_id), (NEW.city_id)) t(city_id)
      WHERE f.case_id = NEW.id AND f.answered_at IS NOT NULL;
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER "case_figures" ON "case";
CREATE TRIGGER "case_figures" AFTER INSERT OR DELETE OR UPDATE OF
  "city_id", "kind", "category", "district", "subdistrict", "language", "channel", "open", "created_at", "first_answer_at", "closed_at", "reopened"
  ON "case" FOR EACH ROW EXECUTE FUNCTION "touch_figures_of_case"();

-- Months in which such a case may have been forgotten until now are counted again.
INSERT INTO "figure_touch" (city_id, at)
  SELECT DISTINCT k.city_id, date_trunc('hour', f.answered_at) FROM "follow_up" f JOIN "case" k ON k.id = f.case_id
    WHERE f.answered_at IS NOT NULL;

-- DropIndex
DROP INDEX "case_city_id_due_at_idx";

-- CreateTable
CREATE TABLE "figure_month" (
    "city_id" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "district" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "dimension" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "figure_month_pkey" PRIMARY KEY ("city_id","month","district","measure","dimension","value")
);

-- CreateTable
CREATE TABLE "figure_touch" (
    "id" BIGSERIAL NOT NULL,
    "city_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "figure_touch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "case_city_id_subdistrict_created_at_id_idx" ON "case"("city_id", "subdistrict", "created_at", "id");

-- CreateIndex
CREATE INDEX "case_city_id_kind_created_at_id_idx" ON "case"("city_id", "kind", "created_at", "id");

-- CreateIndex
CREATE INDEX "case_city_id_language_created_at_id_idx" ON "case"("city_id", "language", "created_at", "id");

-- CreateIndex
CREATE INDEX "case_city_id_channel_created_at_id_idx" ON "case"("city_id", "channel", "created_at", "id");

-- CreateIndex
CREATE INDEX "case_city_id_priority_created_at_id_idx" ON "case"("city_id", "priority", "created_at", "id");

-- CreateIndex
CREATE INDEX "case_city_id_longitude_latitude_idx" ON "case"("city_id", "longitude", "latitude");

-- CreateIndex
CREATE INDEX "case_city_id_due_at_id_idx" ON "case"("city_id", "due_at", "id");

-- CreateIndex
CREATE INDEX "case_city_id_closed_at_idx" ON "case"("city_id", "closed_at");

-- CreateIndex
CREATE INDEX "case_city_id_first_answer_at_idx" ON "case"("city_id", "first_answer_at");

-- CreateIndex
CREATE INDEX "follow_up_answered_at_idx" ON "follow_up"("answered_at");

CREATE FUNCTION "touch_figures_of_case"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "figure_touch" (city_id, at)
    SELECT DISTINCT t.city_id, t.at FROM (VALUES
      (OLD.city_id, OLD.created_at), (OLD.city_id, OLD.first_answer_at), (OLD.city_id, OLD.closed_at),
      (NEW.city_id, NEW.created_at), (NEW.city_id, NEW.first_answer_at), (NEW.city_id, NEW.closed_at)) t(city_id, at)
    WHERE t.at IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER "case_figures" AFTER INSERT OR DELETE OR UPDATE OF
  "city_id", "kind", "category", "district", "subdistrict", "language", "channel", "open", "first_answer_at", "closed_at", "reopened"
  ON "case" FOR EACH ROW EXECUTE FUNCTION "touch_figures_of_case"();

CREATE FUNCTION "touch_figures_of_follow_up"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "figure_touch" (city_id, at)
    SELECT DISTINCT (SELECT k.city_id FROM "case" k WHERE k.id = t.case_id), t.at
    FROM (VALUES (OLD.case_id, OLD.answered_at), (NEW.case_id, NEW.answered_at)) t(case_id, at) WHERE t.at IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER "follow_up_figures" AFTER INSERT OR DELETE OR UPDATE OF "case_id", "answered_at", "solved", "rating"
  ON "follow_up" FOR EACH ROW EXECUTE FUNCTION "touch_figures_of_follow_up"();

-- What was there before is counted by the first sweep.
INSERT INTO "figure_touch" (city_id, at)
  SELECT DISTINCT k.city_id, date_trunc('day', t.at) FROM "case" k
    CROSS JOIN LATERAL (VALUES (k.created_at), (k.first_answer_at), (k.closed_at)) t(at) WHERE t.at IS NOT NULL
  UNION
  SELECT DISTINCT k.city_id, date_trunc('day', f.answered_at) FROM "follow_up" f JOIN "case" k ON k.id = f.case_id
    WHERE f.answered_at IS NOT NULL;

-- The second wall of the figures goes by district.
GRANT SELECT ON "figure_month" TO kurzer_draht_desk;
ALTER TABLE "figure_month" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "desk_reads" ON "figure_month" FOR SELECT TO kurzer_draht_desk USING (
  city_id = (SELECT current_setting('desk.city', true)) AND (
    (SELECT desk_scope('cases')) = ARRAY['*']
    OR district = ANY ((SELECT ARRAY(SELECT split_part(pair, '/', 1) FROM unnest(desk_scope('cases')) pair))::text[])));

-- Indexes no longer begin with the city: PostgreSQL never combines two indexes that serve the same condition, so a list narrowed by
-- two rare things at once read all cases of one of them. What most cases have not is indexed only where it is there.

-- DropIndex
DROP INDEX "case_city_id_category_open_created_at_id_idx";

-- DropIndex
DROP INDEX "case_city_id_channel_created_at_id_idx";

-- DropIndex
DROP INDEX "case_city_id_closed_at_idx";

-- DropIndex
DROP INDEX "case_city_id_created_at_id_idx";

-- DropIndex
DROP INDEX "case_city_id_district_open_created_at_id_idx";

-- DropIndex
DROP INDEX "case_city_id_district_team_created_at_id_idx";

-- DropIndex
DROP INDEX "case_city_id_due_at_id_idx";

-- DropIndex
DROP INDEX "case_city_id_first_answer_at_idx";

-- DropIndex
DROP INDEX "case_city_id_kind_created_at_id_idx";

-- DropIndex
DROP INDEX "case_city_id_language_created_at_id_idx";

-- DropIndex
DROP INDEX "case_city_id_longitude_latitude_idx";

-- DropIndex
DROP INDEX "case_city_id_open_created_at_id_idx";

-- DropIndex
DROP INDEX "case_city_id_priority_created_at_id_idx";

-- DropIndex
DROP INDEX "case_city_id_published_at_id_idx";

-- DropIndex
DROP INDEX "case_city_id_sensitive_created_at_id_idx";

-- DropIndex
DROP INDEX "case_city_id_state_created_at_id_idx";

-- DropIndex
DROP INDEX "case_city_id_subdistrict_created_at_id_idx";

-- DropIndex
DROP INDEX "case_city_id_team_created_at_id_idx";

-- DropIndex
DROP INDEX "case_city_id_team_open_created_at_id_idx";

-- DropIndex
DROP INDEX "case_city_id_unanswered_since_idx";

-- CreateIndex
CREATE INDEX "case_created_at_id_idx" ON "case"("created_at", "id");

-- CreateIndex
CREATE INDEX "case_open_created_at_id_idx" ON "case"("open", "created_at", "id");

-- CreateIndex
CREATE INDEX "case_state_created_at_id_idx" ON "case"("state", "created_at", "id");

-- CreateIndex
CREATE INDEX "case_team_open_created_at_id_idx" ON "case"("team", "open", "created_at", "id");

-- CreateIndex
CREATE INDEX "case_team_created_at_id_idx" ON "case"("team", "created_at", "id");

-- CreateIndex
CREATE INDEX "case_district_open_created_at_id_idx" ON "case"("district", "open", "created_at", "id");

-- CreateIndex
CREATE INDEX "case_district_team_created_at_id_idx" ON "case"("district", "team", "created_at", "id");

-- CreateIndex
CREATE INDEX "case_subdistrict_created_at_id_idx" ON "case"("subdistrict", "created_at", "id");

-- CreateIndex
CREATE INDEX "case_category_open_created_at_id_idx" ON "case"("category", "open", "created_at", "id");

-- CreateIndex
CREATE INDEX "case_kind_created_at_id_idx" ON "case"("kind", "created_at", "id");

-- CreateIndex
CREATE INDEX "case_language_created_at_id_idx" ON "case"("language", "created_at", "id");

-- CreateIndex
CREATE INDEX "case_channel_created_at_id_idx" ON "case"("channel", "created_at", "id");

-- CreateIndex
CREATE INDEX "case_priority_created_at_id_idx" ON "case"("priority", "created_at", "id");

-- CreateIndex
CREATE INDEX "case_sensitive_created_at_id_idx" ON "case"("sensitive", "created_at", "id");

-- CreateIndex
CREATE INDEX "case_first_answer_at_idx" ON "case"("first_answer_at");

CREATE INDEX "case_closed_idx" ON "case" ("closed_at") INCLUDE ("longitude", "latitude") WHERE "closed_at" IS NOT NULL;
CREATE INDEX "case_due_at_idx" ON "case" ("due_at", "id") WHERE "due_at" IS NOT NULL;
CREATE INDEX "case_unanswered_idx" ON "case" ("created_at", "id") WHERE "unanswered_since" IS NOT NULL;
CREATE INDEX "case_published_idx" ON "case" ("published_at", "id") WHERE "published_at" IS NOT NULL;
CREATE INDEX "case_shared_with_idx" ON "case" USING gin ("shared_with") WHERE "shared_with" <> '{}';
CREATE INDEX "case_open_place_idx" ON "case" ("longitude", "latitude")
  INCLUDE ("city_id", "sensitive", "district", "team", "shared_with") WHERE "open";
-- A year of cases is put on the map without reading them.
CREATE INDEX "case_located_idx" ON "case" ("created_at")
  INCLUDE ("city_id", "open", "sensitive", "district", "team", "shared_with", "longitude", "latitude") WHERE "longitude" IS NOT NULL;

-- What follows from one another, so that the planner does not take two conditions for narrower than one.
CREATE STATISTICS "case_areas" (dependencies) ON "district", "subdistrict" FROM "case";
CREATE STATISTICS "case_states" (dependencies) ON "open", "state" FROM "case";
CREATE STATISTICS "case_offices" (dependencies) ON "category", "team" FROM "case";

-- Indexes alone answer only for pages that were tidied lately; by default that happens after a fifth of the table has changed.
ALTER TABLE "case" SET (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.02);

-- The second wall once more, as a view for lists, search, counts and map. Behind a policy PostgreSQL uses no index for words or arrays,
-- because an operator might tell what it saw; the desk runs no operators but the gateway's own. The condition is the policy's, word for word.
CREATE VIEW "desk_case" AS
  SELECT id, city_id, reference, kind, category, district, subdistrict, longitude, latitude, language, channel, state, open, sensitive,
    priority, team, shared_with, assignee_id, due_at, unanswered_since, created_at, words
  FROM "case"
  WHERE city_id = (SELECT current_setting('desk.city', true)) AND CASE
    WHEN sensitive THEN CASE WHEN (SELECT desk_scope('sensitive') = ARRAY['*']) THEN true
      ELSE coalesce(district, '') || '/' || coalesce(team, '') = ANY ((SELECT desk_scope('sensitive'))::text[])
        OR shared_with && (SELECT desk_scope('sensitive_teams')) END
    WHEN (SELECT desk_scope('cases') = ARRAY['*']) THEN true
    ELSE coalesce(district, '') || '/' || coalesce(team, '') = ANY ((SELECT desk_scope('cases'))::text[])
      OR shared_with && (SELECT desk_scope('teams')) END;
GRANT SELECT ON "desk_case" TO kurzer_draht_desk;

ANALYZE "case";

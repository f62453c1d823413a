-- DropIndex
DROP INDEX "audit_entry_subject_idx";

-- AlterTable
ALTER TABLE "back_office_message" ADD COLUMN     "target" TEXT;

-- AlterTable
ALTER TABLE "case" ADD COLUMN     "assignee_id" UUID,
ADD COLUMN     "category" TEXT,
ADD COLUMN     "channel" TEXT,
ADD COLUMN     "closed_at" TIMESTAMPTZ(3),
ADD COLUMN     "district" TEXT,
ADD COLUMN     "due_at" TIMESTAMPTZ(3),
ADD COLUMN     "duplicate_of_id" UUID,
ADD COLUMN     "escalated_at" TIMESTAMPTZ(3),
ADD COLUMN     "first_answer_at" TIMESTAMPTZ(3),
ADD COLUMN     "follow_up_due_at" TIMESTAMPTZ(3),
ADD COLUMN     "foreign_reference" TEXT,
ADD COLUMN     "inquiry_at" TIMESTAMPTZ(3),
ADD COLUMN     "kind" TEXT,
ADD COLUMN     "language" TEXT,
ADD COLUMN     "latitude" DOUBLE PRECISION,
ADD COLUMN     "longitude" DOUBLE PRECISION,
ADD COLUMN     "open" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "priority" TEXT NOT NULL DEFAULT 'normal',
ADD COLUMN     "public_text" TEXT,
ADD COLUMN     "published_at" TIMESTAMPTZ(3),
ADD COLUMN     "reason_code" TEXT,
ADD COLUMN     "reminded_at" TIMESTAMPTZ(3),
ADD COLUMN     "reopened" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "sensitive" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "shared_with" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "subdistrict" TEXT,
ADD COLUMN     "team" TEXT,
ADD COLUMN     "unanswered_since" TIMESTAMPTZ(3),
ADD COLUMN     "words" tsvector;

-- Cases filed before now: the office works with what the person said.
UPDATE "case" k SET kind = n.kind, category = n.category, district = n.district, subdistrict = n.subdistrict,
  longitude = n.longitude, latitude = n.latitude, language = n.language,
  open = k.state NOT IN ('resolved', 'notFeasible', 'notResponsible', 'duplicate', 'withdrawn'),
  closed_at = CASE WHEN k.state IN ('resolved', 'notFeasible', 'notResponsible', 'duplicate', 'withdrawn') THEN k.updated_at END,
  first_answer_at = (SELECT min(e.at) FROM "case_entry" e WHERE e.case_id = k.id AND e.type = 'answer')
FROM "concern" n WHERE n.id = k.concern_id;
ALTER TABLE "case" ALTER COLUMN "kind" SET NOT NULL, ALTER COLUMN "language" SET NOT NULL;

-- AlterTable
ALTER TABLE "case_entry" ADD COLUMN     "detail" JSONB,
ADD COLUMN     "public" BOOLEAN NOT NULL DEFAULT false;

UPDATE "case_entry" SET public = true WHERE type IN ('answer', 'state');

-- AlterTable
ALTER TABLE "concern" ADD COLUMN     "channel" TEXT,
ADD COLUMN     "filed_by" UUID,
ADD COLUMN     "source" TEXT NOT NULL DEFAULT 'chat';

-- AlterTable
ALTER TABLE "media_file" ADD COLUMN     "transcript" TEXT,
ADD COLUMN     "transcript_state" TEXT;

-- AlterTable
ALTER TABLE "staff" ADD COLUMN     "absent_until" TIMESTAMPTZ(3),
ADD COLUMN     "deputy_id" UUID,
ADD COLUMN     "oidc_issuer" TEXT,
ADD COLUMN     "oidc_subject" TEXT,
ADD COLUMN     "totp_cipher" BYTEA,
ADD COLUMN     "totp_confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "totp_last_step" BIGINT,
ALTER COLUMN "password_hash" DROP NOT NULL;

-- AlterTable
ALTER TABLE "staff_session" ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "method" TEXT NOT NULL DEFAULT 'password';

-- CreateTable
CREATE TABLE "case_task" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "team" TEXT,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "answer" TEXT,
    "due_at" TIMESTAMPTZ(3),
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_by" TEXT,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_translation" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT,
    "state" TEXT NOT NULL DEFAULT 'wanted',
    "provider" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_translation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "co_affected" (
    "case_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "co_affected_pkey" PRIMARY KEY ("case_id","resident_id")
);

-- CreateTable
CREATE TABLE "follow_up" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "solved" TEXT,
    "rating" INTEGER,
    "comment" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "booking" (
    "id" UUID NOT NULL,
    "city_id" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "resident_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "topic" TEXT,
    "interpreter" BOOLEAN NOT NULL DEFAULT false,
    "phone_cipher" BYTEA,
    "state" TEXT NOT NULL DEFAULT 'wanted',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "districts" TEXT[],
    "teams" TEXT[],
    "granted_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "login" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "grants" JSONB NOT NULL,
    "invited_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "case_task_case_id_idx" ON "case_task"("case_id");

-- CreateIndex
CREATE INDEX "case_translation_state_due_at_idx" ON "case_translation"("state", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "case_translation_case_id_part_language_key" ON "case_translation"("case_id", "part", "language");

-- CreateIndex
CREATE INDEX "co_affected_resident_id_idx" ON "co_affected"("resident_id");

-- CreateIndex
CREATE INDEX "follow_up_case_id_idx" ON "follow_up"("case_id");

-- CreateIndex
CREATE INDEX "follow_up_resident_id_idx" ON "follow_up"("resident_id");

-- CreateIndex
CREATE INDEX "booking_city_id_state_starts_at_idx" ON "booking"("city_id", "state", "starts_at");

-- CreateIndex
CREATE INDEX "booking_resident_id_idx" ON "booking"("resident_id");

-- CreateIndex
CREATE INDEX "role_grant_staff_id_idx" ON "role_grant"("staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "saved_view_staff_id_idx" ON "saved_view"("staff_id");

-- CreateIndex
CREATE INDEX "audit_entry_subject_id_idx" ON "audit_entry"("subject", "id");

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_idx" ON "audit_entry"("actor", "id");

-- CreateIndex
CREATE INDEX "case_city_id_open_created_at_id_idx" ON "case"("city_id", "open", "created_at", "id");

-- CreateIndex
CREATE INDEX "case_city_id_state_created_at_id_idx" ON "case"("city_id", "state", "created_at", "id");

-- CreateIndex
CREATE INDEX "case_city_id_team_open_created_at_id_idx" ON "case"("city_id", "team", "open", "created_at", "id");

-- CreateIndex
CREATE INDEX "case_city_id_district_open_created_at_id_idx" ON "case"("city_id", "district", "open", "created_at", "id");

-- CreateIndex
CREATE INDEX "case_city_id_category_open_created_at_id_idx" ON "case"("city_id", "category", "open", "created_at", "id");

-- CreateIndex
CREATE INDEX "case_city_id_sensitive_created_at_id_idx" ON "case"("city_id", "sensitive", "created_at", "id");

-- CreateIndex
CREATE INDEX "case_assignee_id_open_created_at_id_idx" ON "case"("assignee_id", "open", "created_at", "id");

-- CreateIndex
CREATE INDEX "case_city_id_due_at_idx" ON "case"("city_id", "due_at");

-- CreateIndex
CREATE INDEX "case_city_id_unanswered_since_idx" ON "case"("city_id", "unanswered_since");

-- CreateIndex
CREATE INDEX "case_follow_up_due_at_idx" ON "case"("follow_up_due_at");

-- CreateIndex
CREATE INDEX "case_inquiry_at_idx" ON "case"("inquiry_at");

-- CreateIndex
CREATE INDEX "case_duplicate_of_id_idx" ON "case"("duplicate_of_id");

-- CreateIndex
CREATE INDEX "case_words_idx" ON "case" USING GIN ("words");

-- CreateIndex
CREATE INDEX "staff_deputy_id_idx" ON "staff"("deputy_id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_oidc_issuer_oidc_subject_key" ON "staff"("oidc_issuer", "oidc_subject");

-- CreateIndex
CREATE UNIQUE INDEX "staff_session_id_key" ON "staff_session"("id");

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_duplicate_of_id_fkey" FOREIGN KEY ("duplicate_of_id") REFERENCES "case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_task" ADD CONSTRAINT "case_task_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_translation" ADD CONSTRAINT "case_translation_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "co_affected" ADD CONSTRAINT "co_affected_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "co_affected" ADD CONSTRAINT "co_affected_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "resident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "resident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "resident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_deputy_id_fkey" FOREIGN KEY ("deputy_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- The search: words of the concern, of its history and of their translations, whoever writes them.
CREATE FUNCTION "case_words"(case_row "case") RETURNS tsvector LANGUAGE sql STABLE AS $$
  SELECT to_tsvector('simple', concat_ws(' ',
    (SELECT concat_ws(' ', n.text, n.place_text) FROM concern n WHERE n.id = case_row.concern_id),
    (SELECT string_agg(e.text, ' ') FROM case_entry e WHERE e.case_id = case_row.id),
    (SELECT string_agg(t.text, ' ') FROM case_translation t WHERE t.case_id = case_row.id)))
$$;

CREATE FUNCTION "refresh_words_of_new_case"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.words IS NULL THEN NEW.words := case_words(NEW); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "case_words" BEFORE INSERT ON "case" FOR EACH ROW EXECUTE FUNCTION "refresh_words_of_new_case"();

CREATE FUNCTION "refresh_words_of_concern"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "case" k SET words = case_words(k) WHERE k.concern_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "concern_words" AFTER UPDATE OF "text", "place_text" ON "concern"
  FOR EACH ROW EXECUTE FUNCTION "refresh_words_of_concern"();

CREATE FUNCTION "refresh_words_of_case"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "case" k SET words = case_words(k) WHERE k.id = NEW.case_id;
  RETURN NULL;
END $$;
CREATE TRIGGER "case_entry_words_added" AFTER INSERT ON "case_entry"
  FOR EACH ROW WHEN (NEW.text IS NOT NULL) EXECUTE FUNCTION "refresh_words_of_case"();
CREATE TRIGGER "case_entry_words_changed" AFTER UPDATE OF "text" ON "case_entry"
  FOR EACH ROW WHEN (OLD.text IS DISTINCT FROM NEW.text) EXECUTE FUNCTION "refresh_words_of_case"();
CREATE TRIGGER "case_translation_words" AFTER INSERT OR UPDATE OF "text" ON "case_translation"
  FOR EACH ROW WHEN (NEW.text IS NOT NULL) EXECUTE FUNCTION "refresh_words_of_case"();
UPDATE "case" k SET words = case_words(k);

-- The audit log only grows.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit log is append-only: % of % is refused.', TG_OP, TG_TABLE_NAME;
END $$;
CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE OR DELETE ON "audit_entry"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_entry_no_truncate" BEFORE TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- Who was there before roles were may do what they could.
INSERT INTO "role_grant" (id, staff_id, role, districts, teams, granted_by)
  SELECT gen_random_uuid(), s.id, r.role, '{}', '{}', 'system' FROM "staff" s CROSS JOIN (VALUES ('admin'), ('coordinator')) r(role);

-- Two consultation slots of one person never overlap in their beginning.
CREATE UNIQUE INDEX "booking_slot_key" ON "booking"("contact", "starts_at") WHERE "state" <> 'cancelled';

-- The second wall (docs/decisions/0012-two-walls.md): every read of the desk runs as this role, in a transaction that names its scope.
DO $$
BEGIN
  CREATE ROLE kurzer_draht_desk NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'kurzer_draht_desk', 'MEMBER') THEN
    EXECUTE format('GRANT kurzer_draht_desk TO %I', current_user);
  END IF;
END $$;
GRANT USAGE ON SCHEMA "public" TO kurzer_draht_desk;
GRANT SELECT ON "case", "concern", "case_entry", "case_task", "case_translation", "co_affected", "follow_up", "media_file"
  TO kurzer_draht_desk;
-- A pseudonym and whether it can be reached: no handle, no session, no message.
GRANT SELECT ("id", "city_id", "pseudonym", "language", "stopped_at") ON "resident" TO kurzer_draht_desk;
GRANT SELECT ("id", "resident_id", "channel", "state") ON "address" TO kurzer_draht_desk;
GRANT SELECT ("id", "resident_id", "address_id", "channel", "status", "case_id", "created_at", "sent_at", "error_code")
  ON "outbox_message" TO kurzer_draht_desk;
GRANT SELECT ("id", "display_name", "disabled_at", "absent_until", "deputy_id") ON "staff" TO kurzer_draht_desk;

-- A scope is "*" or a list of "district/team", for ordinary and for sensitive cases, and the teams whose tasks one may read.
CREATE FUNCTION "desk_scope"(name text) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT string_to_array(current_setting('desk.' || name, true), ',')
$$;
ALTER TABLE "case" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "desk_reads" ON "case" FOR SELECT TO kurzer_draht_desk USING (
  city_id = (SELECT current_setting('desk.city', true)) AND (
    (NOT sensitive AND (
      (SELECT desk_scope('cases')) = ARRAY['*']
      OR coalesce(district, '') || '/' || coalesce(team, '') = ANY ((SELECT desk_scope('cases'))::text[])
      OR shared_with && (SELECT desk_scope('teams'))))
    OR (sensitive AND (
      (SELECT desk_scope('sensitive')) = ARRAY['*']
      OR coalesce(district, '') || '/' || coalesce(team, '') = ANY ((SELECT desk_scope('sensitive'))::text[])
      OR shared_with && (SELECT desk_scope('sensitive_teams'))))));
ALTER TABLE "case_entry" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "desk_reads" ON "case_entry" FOR SELECT TO kurzer_draht_desk USING (EXISTS (SELECT 1 FROM "case" k WHERE k.id = case_id));
ALTER TABLE "case_task" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "desk_reads" ON "case_task" FOR SELECT TO kurzer_draht_desk USING (EXISTS (SELECT 1 FROM "case" k WHERE k.id = case_id));
ALTER TABLE "case_translation" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "desk_reads" ON "case_translation" FOR SELECT TO kurzer_draht_desk USING (EXISTS (SELECT 1 FROM "case" k WHERE k.id = case_id));
ALTER TABLE "co_affected" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "desk_reads" ON "co_affected" FOR SELECT TO kurzer_draht_desk USING (EXISTS (SELECT 1 FROM "case" k WHERE k.id = case_id));
ALTER TABLE "follow_up" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "desk_reads" ON "follow_up" FOR SELECT TO kurzer_draht_desk USING (EXISTS (SELECT 1 FROM "case" k WHERE k.id = case_id));
ALTER TABLE "concern" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "desk_reads" ON "concern" FOR SELECT TO kurzer_draht_desk USING (EXISTS (SELECT 1 FROM "case" k WHERE k.concern_id = concern.id));
ALTER TABLE "media_file" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "desk_reads" ON "media_file" FOR SELECT TO kurzer_draht_desk USING (EXISTS (SELECT 1 FROM "case" k WHERE k.concern_id = media_file.concern_id));
ALTER TABLE "resident" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "desk_reads" ON "resident" FOR SELECT TO kurzer_draht_desk USING (EXISTS (SELECT 1 FROM concern n WHERE n.resident_id = resident.id)
  OR EXISTS (SELECT 1 FROM co_affected a WHERE a.resident_id = resident.id));
ALTER TABLE "address" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "desk_reads" ON "address" FOR SELECT TO kurzer_draht_desk USING (EXISTS (SELECT 1 FROM resident r WHERE r.id = resident_id));
ALTER TABLE "outbox_message" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "desk_reads" ON "outbox_message" FOR SELECT TO kurzer_draht_desk USING (EXISTS (SELECT 1 FROM "case" k WHERE k.id = case_id));

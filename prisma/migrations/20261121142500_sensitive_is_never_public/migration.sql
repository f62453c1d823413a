-- A sensitive case is never on the public map, whatever forgets to ask.
UPDATE "case" SET published_at = NULL, public_text = NULL WHERE sensitive AND (published_at IS NOT NULL OR public_text IS NOT NULL);
ALTER TABLE "case" ADD CONSTRAINT "case_sensitive_not_public" CHECK (NOT sensitive OR (published_at IS NULL AND public_text IS NULL));

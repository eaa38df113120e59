CREATE SEQUENCE "public"."ticket_numbers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1001 CACHE 1;--> statement-breakpoint
CREATE TABLE "activities" (
	"id" text PRIMARY KEY NOT NULL,
	"conversation_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"author" text NOT NULL,
	"activity" jsonb NOT NULL,
	"turn" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"dedupe_key" text,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bot_state" (
	"key" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conversation_presence" (
	"conversation_id" text PRIMARY KEY NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"id" text PRIMARY KEY NOT NULL,
	"channel_id" text NOT NULL,
	"user_id" text NOT NULL,
	"locale" text DEFAULT 'en-US' NOT NULL,
	"customer" jsonb,
	"network" text,
	"last_seq" bigint DEFAULT 0 NOT NULL,
	"last_activity_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"speaker" text DEFAULT 'bot' NOT NULL,
	"agent_id" text,
	"agent_name" text,
	"lease_holder" text,
	"lease_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"activity_id" text PRIMARY KEY NOT NULL,
	"conversation_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"state" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lookup_locks" (
	"scope" text NOT NULL,
	"id" text NOT NULL,
	"misses" integer NOT NULL,
	"last_miss_at" timestamp (3) with time zone NOT NULL,
	"locked_until" timestamp (3) with time zone,
	CONSTRAINT "lookup_locks_scope_id_pk" PRIMARY KEY("scope","id")
);
--> statement-breakpoint
CREATE TABLE "mail_keys" (
	"key" text PRIMARY KEY NOT NULL,
	"queued_at" timestamp (3) with time zone NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ownership_codes" (
	"id" text PRIMARY KEY NOT NULL,
	"conversation_id" text NOT NULL,
	"order_hash" text NOT NULL,
	"network" text,
	"tries" integer NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "shop_orders" (
	"order_number" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"order" jsonb NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"id" text PRIMARY KEY NOT NULL,
	"conversation_id" text,
	"name" text NOT NULL,
	"content_type" text NOT NULL,
	"content" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agent_sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"id" uuid NOT NULL,
	"agent_id" uuid NOT NULL,
	"browser" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"password_hash" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone,
	"deactivated_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mailed_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"invitation_id" uuid,
	"agent_id" uuid,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"attempts" integer NOT NULL,
	"window_ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"agent_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	CONSTRAINT "recovery_codes_agent_id_code_hash_pk" PRIMARY KEY("agent_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "second_factors" (
	"agent_id" uuid PRIMARY KEY NOT NULL,
	"sealed_secret" text NOT NULL,
	"last_step" integer NOT NULL,
	"confirmed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "setup_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"actor_name" text,
	"action" text NOT NULL,
	"subject_kind" text,
	"subject_id" text,
	"subject_name" text,
	"data" jsonb NOT NULL,
	"once_key" text
);
--> statement-breakpoint
CREATE TABLE "help_desk_links" (
	"ticket_number" integer PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"remote_id" text,
	"remote_url" text,
	"request" jsonb,
	"seq" bigint DEFAULT 0 NOT NULL,
	"event_id" bigint DEFAULT 0 NOT NULL,
	"file_ids" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"ticket_state" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp (3) with time zone,
	"problem" text,
	"problem_status" integer,
	"held_until" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ticket_outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ticket_outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_number" integer NOT NULL,
	"event_id" bigint,
	"ticket" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"endpoint_id" uuid NOT NULL,
	"message_id" text NOT NULL,
	"type" text NOT NULL,
	"ticket_number" integer,
	"body" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"run" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"next_attempt_at" timestamp (3) with time zone,
	"last_attempt_at" timestamp (3) with time zone,
	"response_status" integer,
	"response_body" text,
	"duration_ms" integer,
	"problem" text
);
--> statement-breakpoint
CREATE TABLE "webhook_endpoints" (
	"id" uuid PRIMARY KEY NOT NULL,
	"url" text NOT NULL,
	"name" text NOT NULL,
	"events" jsonb NOT NULL,
	"personal_data" boolean NOT NULL,
	"off_reason" text,
	"generation" integer DEFAULT 1 NOT NULL,
	"previous_until" timestamp (3) with time zone,
	"failing_since" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "canned_replies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"text" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "macros" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"steps" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ticket_ratings" (
	"ticket_number" integer PRIMARY KEY NOT NULL,
	"score" smallint,
	"comment" text,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"agent_id" uuid,
	CONSTRAINT "ticket_ratings_score" CHECK ("ticket_ratings"."score" between 1 and 5),
	CONSTRAINT "ticket_ratings_answer" CHECK (("ticket_ratings"."score" is null) = ("ticket_ratings"."answered_at" is null))
);
--> statement-breakpoint
CREATE TABLE "agent_standings" (
	"agent_id" uuid PRIMARY KEY NOT NULL,
	"last_online_at" timestamp (3) with time zone NOT NULL,
	"away_since" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "returned_tickets" (
	"agent_id" uuid NOT NULL,
	"ticket_number" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "returned_tickets_agent_id_ticket_number_pk" PRIMARY KEY("agent_id","ticket_number")
);
--> statement-breakpoint
CREATE TABLE "ticket_viewers" (
	"stream_id" uuid PRIMARY KEY NOT NULL,
	"agent_id" uuid NOT NULL,
	"ticket_number" integer NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"writing" text,
	"writing_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "inbound_mails" (
	"id" text PRIMARY KEY NOT NULL,
	"ticket_number" integer,
	"message_id" text,
	"subject" text,
	"outcome" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ticket_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ticket_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_number" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"actor_name" text,
	"event" text NOT NULL,
	"data" jsonb NOT NULL,
	"client_reply_id" text
);
--> statement-breakpoint
CREATE TABLE "ticket_files" (
	"ticket_number" integer NOT NULL,
	"file_id" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ticket_files_ticket_number_file_id_pk" PRIMARY KEY("ticket_number","file_id")
);
--> statement-breakpoint
CREATE TABLE "ticket_links" (
	"lower" integer NOT NULL,
	"higher" integer NOT NULL,
	CONSTRAINT "ticket_links_lower_higher_pk" PRIMARY KEY("lower","higher")
);
--> statement-breakpoint
CREATE TABLE "ticket_texts" (
	"ticket_number" integer PRIMARY KEY NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tickets" (
	"number" integer PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text NOT NULL,
	"priority" smallint NOT NULL,
	"conversation_id" text,
	"activity_id" text,
	"ordinal" integer DEFAULT 0 NOT NULL,
	"idempotency_key" text,
	"request_hash" text,
	"channel" text NOT NULL,
	"locale" text NOT NULL,
	"language" text GENERATED ALWAYS AS (split_part(locale, '-', 1)) STORED NOT NULL,
	"customer_name" text NOT NULL,
	"email" text NOT NULL,
	"phone" text,
	"order_number" text,
	"ownership" jsonb NOT NULL,
	"topic" text NOT NULL,
	"description" text NOT NULL,
	"reason" text NOT NULL,
	"decisions" jsonb NOT NULL,
	"answers" jsonb NOT NULL,
	"assignee_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"last_customer_message_at" timestamp (3) with time zone,
	"response_due_by" timestamp (3) with time zone NOT NULL,
	"first_responded_at" timestamp (3) with time zone,
	"resolved_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	"snoozed_until" timestamp (3) with time zone,
	"merged_into" integer,
	"customer_informed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "visits_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"conversation_id" text NOT NULL,
	"email" text,
	"begun_at" timestamp (3) with time zone NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	"topics" text[] NOT NULL,
	"answered" integer NOT NULL,
	"unresolved" integer NOT NULL,
	"with_team" boolean NOT NULL,
	"is_open" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ticket_mentions" (
	"agent_id" uuid NOT NULL,
	"ticket_number" integer NOT NULL,
	"mentioned_at" timestamp (3) with time zone NOT NULL,
	"by_name" text NOT NULL,
	"seen_at" timestamp (3) with time zone,
	CONSTRAINT "ticket_mentions_agent_id_ticket_number_pk" PRIMARY KEY("agent_id","ticket_number")
);
--> statement-breakpoint
CREATE TABLE "training_lines" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "training_lines_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"language" text NOT NULL,
	"text" text NOT NULL,
	"intent" text NOT NULL,
	"filed_at" timestamp (3) with time zone NOT NULL,
	"collected_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "unclear_lines" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "unclear_lines_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"language" text NOT NULL,
	"locale" text NOT NULL,
	"text" text NOT NULL,
	"guesses" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_presence" ADD CONSTRAINT "conversation_presence_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ownership_codes" ADD CONSTRAINT "ownership_codes_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agent_sessions" ADD CONSTRAINT "agent_sessions_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_agents_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."agents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailed_links" ADD CONSTRAINT "mailed_links_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailed_links" ADD CONSTRAINT "mailed_links_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_agent_id_second_factors_agent_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."second_factors"("agent_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_desk_links" ADD CONSTRAINT "help_desk_links_ticket_number_tickets_number_fk" FOREIGN KEY ("ticket_number") REFERENCES "public"."tickets"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_outbox" ADD CONSTRAINT "ticket_outbox_ticket_number_tickets_number_fk" FOREIGN KEY ("ticket_number") REFERENCES "public"."tickets"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_outbox" ADD CONSTRAINT "ticket_outbox_event_id_ticket_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."ticket_events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_endpoint_id_webhook_endpoints_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."webhook_endpoints"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_ratings" ADD CONSTRAINT "ticket_ratings_ticket_number_tickets_number_fk" FOREIGN KEY ("ticket_number") REFERENCES "public"."tickets"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_ratings" ADD CONSTRAINT "ticket_ratings_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agent_standings" ADD CONSTRAINT "agent_standings_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "returned_tickets" ADD CONSTRAINT "returned_tickets_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "returned_tickets" ADD CONSTRAINT "returned_tickets_ticket_number_tickets_number_fk" FOREIGN KEY ("ticket_number") REFERENCES "public"."tickets"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_viewers" ADD CONSTRAINT "ticket_viewers_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_viewers" ADD CONSTRAINT "ticket_viewers_ticket_number_tickets_number_fk" FOREIGN KEY ("ticket_number") REFERENCES "public"."tickets"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_events" ADD CONSTRAINT "ticket_events_ticket_number_tickets_number_fk" FOREIGN KEY ("ticket_number") REFERENCES "public"."tickets"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_files" ADD CONSTRAINT "ticket_files_ticket_number_tickets_number_fk" FOREIGN KEY ("ticket_number") REFERENCES "public"."tickets"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_links" ADD CONSTRAINT "ticket_links_lower_tickets_number_fk" FOREIGN KEY ("lower") REFERENCES "public"."tickets"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_links" ADD CONSTRAINT "ticket_links_higher_tickets_number_fk" FOREIGN KEY ("higher") REFERENCES "public"."tickets"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_texts" ADD CONSTRAINT "ticket_texts_ticket_number_tickets_number_fk" FOREIGN KEY ("ticket_number") REFERENCES "public"."tickets"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_assignee_id_agents_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."agents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_mentions" ADD CONSTRAINT "ticket_mentions_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_mentions" ADD CONSTRAINT "ticket_mentions_ticket_number_tickets_number_fk" FOREIGN KEY ("ticket_number") REFERENCES "public"."tickets"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "activities_conversation_seq" ON "activities" USING btree ("conversation_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "activities_dedupe_key" ON "activities" USING btree ("dedupe_key");--> statement-breakpoint
CREATE INDEX "activities_pending" ON "activities" USING btree ("recorded_at") WHERE "activities"."turn" = 'pending';--> statement-breakpoint
CREATE INDEX "deliveries_sent" ON "deliveries" USING btree ("conversation_id","seq") WHERE "deliveries"."state" = 'sent';--> statement-breakpoint
CREATE INDEX "ownership_codes_conversation" ON "ownership_codes" USING btree ("conversation_id","order_hash");--> statement-breakpoint
CREATE INDEX "ownership_codes_order" ON "ownership_codes" USING btree ("order_hash","requested_at");--> statement-breakpoint
CREATE INDEX "ownership_codes_network" ON "ownership_codes" USING btree ("network","requested_at");--> statement-breakpoint
CREATE INDEX "uploads_conversation" ON "uploads" USING btree ("conversation_id");--> statement-breakpoint
CREATE INDEX "agent_sessions_agent" ON "agent_sessions" USING btree ("agent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "agent_sessions_id" ON "agent_sessions" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "agents_email" ON "agents" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_email" ON "invitations" USING btree ("email");--> statement-breakpoint
CREATE INDEX "mailed_links_invitation" ON "mailed_links" USING btree ("invitation_id");--> statement-breakpoint
CREATE INDEX "mailed_links_agent" ON "mailed_links" USING btree ("agent_id");--> statement-breakpoint
CREATE INDEX "rate_limits_window" ON "rate_limits" USING btree ("window_ends_at");--> statement-breakpoint
CREATE INDEX "audit_entries_at" ON "audit_entries" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "audit_entries_actor" ON "audit_entries" USING btree ("actor_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_entries_action" ON "audit_entries" USING btree ("action","at","id");--> statement-breakpoint
CREATE INDEX "audit_entries_subject" ON "audit_entries" USING btree ("subject_kind","subject_id","at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_entries_once" ON "audit_entries" USING btree ("once_key");--> statement-breakpoint
CREATE INDEX "help_desk_links_open" ON "help_desk_links" USING btree ("state","updated_at") WHERE "help_desk_links"."state" <> 'synced';--> statement-breakpoint
CREATE INDEX "webhook_deliveries_endpoint" ON "webhook_deliveries" USING btree ("endpoint_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "webhook_deliveries_open" ON "webhook_deliveries" USING btree ("endpoint_id","state","created_at") WHERE "webhook_deliveries"."state" <> 'delivered';--> statement-breakpoint
CREATE INDEX "webhook_deliveries_age" ON "webhook_deliveries" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "canned_replies_name" ON "canned_replies" USING btree (lower("name"));--> statement-breakpoint
CREATE UNIQUE INDEX "macros_name" ON "macros" USING btree (lower("name"));--> statement-breakpoint
CREATE INDEX "ticket_ratings_answered" ON "ticket_ratings" USING btree ("answered_at");--> statement-breakpoint
CREATE INDEX "ticket_ratings_asked" ON "ticket_ratings" USING btree ("asked_at");--> statement-breakpoint
CREATE INDEX "ticket_viewers_ticket" ON "ticket_viewers" USING btree ("ticket_number");--> statement-breakpoint
CREATE INDEX "ticket_viewers_until" ON "ticket_viewers" USING btree ("until");--> statement-breakpoint
CREATE INDEX "inbound_mails_ticket" ON "inbound_mails" USING btree ("ticket_number","received_at");--> statement-breakpoint
CREATE INDEX "ticket_events_ticket" ON "ticket_events" USING btree ("ticket_number","id");--> statement-breakpoint
CREATE UNIQUE INDEX "ticket_events_reply" ON "ticket_events" USING btree ("ticket_number","client_reply_id");--> statement-breakpoint
CREATE INDEX "ticket_links_higher" ON "ticket_links" USING btree ("higher");--> statement-breakpoint
CREATE INDEX "ticket_texts_words" ON "ticket_texts" USING gin ("words");--> statement-breakpoint
CREATE UNIQUE INDEX "tickets_submission" ON "tickets" USING btree ("conversation_id","activity_id","ordinal");--> statement-breakpoint
CREATE UNIQUE INDEX "tickets_idempotency_key" ON "tickets" USING btree ("idempotency_key");--> statement-breakpoint
CREATE INDEX "tickets_queue" ON "tickets" USING btree ("priority","response_due_by","number") WHERE "tickets"."state" <> 'resolved';--> statement-breakpoint
CREATE INDEX "tickets_assignee" ON "tickets" USING btree ("assignee_id") WHERE "tickets"."state" <> 'resolved';--> statement-breakpoint
CREATE INDEX "tickets_resolved" ON "tickets" USING btree ("resolved_at" DESC NULLS LAST,"number" DESC NULLS LAST) WHERE "tickets"."state" = 'resolved';--> statement-breakpoint
CREATE INDEX "tickets_unanswered" ON "tickets" USING btree ("response_due_by") WHERE "tickets"."state" <> 'resolved' and "tickets"."first_responded_at" is null;--> statement-breakpoint
CREATE INDEX "tickets_state" ON "tickets" USING btree ("state","priority","response_due_by","number") WHERE "tickets"."state" <> 'resolved';--> statement-breakpoint
CREATE INDEX "tickets_queue_topic" ON "tickets" USING btree ("topic","priority","response_due_by","number") WHERE "tickets"."state" <> 'resolved';--> statement-breakpoint
CREATE INDEX "tickets_resolved_topic" ON "tickets" USING btree ("topic","resolved_at" DESC NULLS LAST,"number" DESC NULLS LAST) WHERE "tickets"."state" = 'resolved';--> statement-breakpoint
CREATE INDEX "tickets_all_topic" ON "tickets" USING btree ("topic","number");--> statement-breakpoint
CREATE INDEX "tickets_queue_channel" ON "tickets" USING btree ("channel","priority","response_due_by","number") WHERE "tickets"."state" <> 'resolved';--> statement-breakpoint
CREATE INDEX "tickets_resolved_channel" ON "tickets" USING btree ("channel","resolved_at" DESC NULLS LAST,"number" DESC NULLS LAST) WHERE "tickets"."state" = 'resolved';--> statement-breakpoint
CREATE INDEX "tickets_all_channel" ON "tickets" USING btree ("channel","number");--> statement-breakpoint
CREATE INDEX "tickets_queue_language" ON "tickets" USING btree ("language","priority","response_due_by","number") WHERE "tickets"."state" <> 'resolved';--> statement-breakpoint
CREATE INDEX "tickets_resolved_language" ON "tickets" USING btree ("language","resolved_at" DESC NULLS LAST,"number" DESC NULLS LAST) WHERE "tickets"."state" = 'resolved';--> statement-breakpoint
CREATE INDEX "tickets_all_language" ON "tickets" USING btree ("language","number");--> statement-breakpoint
CREATE INDEX "tickets_snoozed" ON "tickets" USING btree ("snoozed_until","number") WHERE "tickets"."snoozed_until" is not null;--> statement-breakpoint
CREATE INDEX "tickets_new" ON "tickets" USING btree ("updated_at" DESC NULLS LAST,"number" DESC NULLS LAST) WHERE "tickets"."state" = 'open';--> statement-breakpoint
CREATE INDEX "tickets_merged_into" ON "tickets" USING btree ("merged_into") WHERE "tickets"."merged_into" is not null;--> statement-breakpoint
CREATE INDEX "tickets_conversation" ON "tickets" USING btree ("conversation_id");--> statement-breakpoint
CREATE INDEX "tickets_email" ON "tickets" USING btree ("email","number" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "tickets_created" ON "tickets" USING btree ("created_at","number");--> statement-breakpoint
CREATE INDEX "tickets_answered" ON "tickets" USING btree ("first_responded_at") WHERE "tickets"."first_responded_at" is not null;--> statement-breakpoint
CREATE INDEX "visits_begun" ON "visits" USING btree ("begun_at");--> statement-breakpoint
CREATE INDEX "visits_conversation" ON "visits" USING btree ("conversation_id","begun_at");--> statement-breakpoint
CREATE INDEX "visits_email" ON "visits" USING btree ("email","begun_at") WHERE "visits"."email" is not null;--> statement-breakpoint
CREATE INDEX "ticket_mentions_ticket" ON "ticket_mentions" USING btree ("ticket_number");--> statement-breakpoint
CREATE UNIQUE INDEX "training_lines_text" ON "training_lines" USING btree ("language","text");--> statement-breakpoint
CREATE INDEX "unclear_lines_at" ON "unclear_lines" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "unclear_lines_text" ON "unclear_lines" USING btree ("language","text");
-- Mails with tokens that were not valid are few; routing counts them to notice guessing, see src/routing/guesses.ts.
CREATE INDEX mail_wrong_tokens ON mail (received_at) WHERE (route ->> 'wrongTokens')::integer > 0;

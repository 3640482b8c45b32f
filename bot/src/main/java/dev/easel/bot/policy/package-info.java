/**
 * What those who manage a server decided, beside quotas: who may draw where, how much of what, how fast, and which words and
 * pictures will do. One immutable {@link ServerPolicy} for each server, kept as one text, changed together with the audit
 * entry that tells of it. Knows nothing of chat.
 */
@NullMarked
package dev.easel.bot.policy;

import org.jspecify.annotations.NullMarked;

/**
 * What happened on a server and who did it: entries are added and read, and never changed. What is kept, and together with what
 * it tells of, is the business of an {@link AuditLog}. Knows nothing of chat.
 */
@NullMarked
package dev.easel.bot.audit;

import org.jspecify.annotations.NullMarked;

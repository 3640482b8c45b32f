/**
 * How much people may have drawn: rules of a server, what of them applies to a request, and what is reserved for it. Amounts
 * are whole numbers; what is kept, and atomically, is the business of a {@link QuotaStore}. Knows nothing of chat.
 */
@NullMarked
package dev.easel.bot.quota;

import org.jspecify.annotations.NullMarked;

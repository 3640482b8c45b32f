/**
 * An independent judge of the local chat server and of its bots: Discord's own OpenAPI description, which is read from
 * outside of this repository where it is there. An {@code OracleRecorder} hears every call and tells afterwards which
 * requests and which answers the description does not allow.
 */
@NullMarked
package dev.easel.bot.localchat.oracle;

import org.jspecify.annotations.NullMarked;

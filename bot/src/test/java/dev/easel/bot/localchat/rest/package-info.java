/**
 * Tests of the REST API through HTTP, on a server of its own without tokens and rate limits, so that the world behind it and
 * its clock can be reached. Answers are judged by Discord's OpenAPI description where that is there.
 */
@NullMarked
package dev.easel.bot.localchat.rest;

import org.jspecify.annotations.NullMarked;

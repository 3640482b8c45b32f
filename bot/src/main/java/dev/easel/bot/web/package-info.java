/**
 * The operator's server on loopback: whether Easel lives and is ready, its metrics, and a gallery of what it drew, which a
 * proxy may show to others. Everything is read, nothing is changed by it. What it shows comes through
 * {@link dev.easel.bot.web.WebParts}; it knows nothing of jobs, Discord or the store.
 */
@NullMarked
package dev.easel.bot.web;

import org.jspecify.annotations.NullMarked;

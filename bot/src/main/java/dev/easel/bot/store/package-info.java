/**
 * Keeps jobs, drawings and preferences in a database: H2 in a file of Easel's own folder, or PostgreSQL. The only package
 * that sees JDBI. Each method is one transaction.
 */
@NullMarked
package dev.easel.bot.store;

import org.jspecify.annotations.NullMarked;

package dev.easel.bot.imagine;

import dev.easel.bot.job.JobLedger;
import dev.easel.bot.prefer.PreferenceBook;

/**
 * What the desk keeps.
 *
 * @param archive of finished drawings
 * @param ledger of jobs
 * @param preferences of people
 */
public record DeskBooks(DrawingArchive archive, JobLedger ledger, PreferenceBook preferences) {}

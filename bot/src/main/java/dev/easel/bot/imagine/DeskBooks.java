package dev.easel.bot.imagine;

import dev.easel.bot.job.JobLedger;
import dev.easel.bot.prefer.PreferenceBook;
import dev.easel.bot.quota.QuotaBook;

/**
 * What the desk keeps.
 *
 * @param archive of finished drawings
 * @param ledger of jobs
 * @param preferences of people
 * @param quotas of servers
 */
public record DeskBooks(DrawingArchive archive, JobLedger ledger, PreferenceBook preferences, QuotaBook quotas) {}

package dev.easel.bot.imagine;

import dev.easel.bot.job.JobLedger;

/**
 * What drawings are made with.
 *
 * @param studio lends models
 * @param archive keeps what is finished
 * @param ledger keeps how far each job is
 * @param tools of the machine
 * @param alarm for what is told later
 * @param source fetches what people handed in
 */
record Workshop(
        Studio studio, DrawingArchive archive, JobLedger ledger, DeskTools tools, Alarm alarm, PictureSource source) {}

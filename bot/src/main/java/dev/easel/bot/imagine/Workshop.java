package dev.easel.bot.imagine;

/**
 * What drawings are made with.
 *
 * @param studio lends models
 * @param archive keeps what is finished
 * @param tools of the machine
 * @param alarm for what is told later
 */
record Workshop(Studio studio, DrawingArchive archive, DeskTools tools, Alarm alarm) {}

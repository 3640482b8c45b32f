package dev.easel.bot.imagine;

/**
 * A file that a drawing's recipe needs, kept beside it.
 *
 * @param name in the drawing's folder
 * @param bytes of the file
 */
record KeptFile(String name, byte[] bytes) {}

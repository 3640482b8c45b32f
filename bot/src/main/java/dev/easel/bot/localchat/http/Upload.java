package dev.easel.bot.localchat.http;

/**
 * A file that came with a form.
 *
 * @param field the part's name, such as files[0]
 * @param filename as sent
 * @param bytes its content
 */
public record Upload(String field, String filename, byte[] bytes) {}

package dev.easel.bot.localchat.rest;

import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.HttpCall;
import dev.easel.bot.localchat.world.Snowflakes;
import java.util.regex.Pattern;

/** Reads query parameters. */
final class CallQuery {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,19}");

    private CallQuery() {}

    /** A number in a range, or what holds where it is absent. */
    static int number(HttpCall call, String name, int otherwise, int most) {
        String text = call.query(name).orElse(Integer.toString(otherwise));
        long value = digits(name, text, "int");
        if (value < 1) {
            throw ApiException.field(name, "NUMBER_TYPE_MIN", "int value should be greater than or equal to 1.");
        }
        if (value > most) {
            throw ApiException.field(
                    name, "NUMBER_TYPE_MAX", "int value should be less than or equal to " + most + ".");
        }
        return (int) value;
    }

    /** An id; 0 where it is absent. */
    static long id(HttpCall call, String name) {
        return call.query(name).map(text -> digits(name, text, "snowflake")).orElse(0L);
    }

    private static long digits(String name, String text, String kind) {
        if (!NUMBER.matcher(text).matches()) {
            throw ApiException.field(name, "NUMBER_TYPE_COERCE", "Value \"" + text + "\" is not " + kind + ".");
        }
        return Snowflakes.parse(text);
    }
}

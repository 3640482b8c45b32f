package dev.easel.bot.discord;

import com.fasterxml.jackson.databind.JsonNode;

/** One group of /admin, as the page uses it. */
record AdminGroupRig(String group) {
    /** What the person is told, alone, once it says so. */
    JsonNode ask(PagePerson person, String expected, String subcommand, Options.Value... values) {
        AdminCalls.send(person, group, subcommand, values);
        return person.whispered(expected);
    }
}

package dev.easel.bot.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.FailureException;
import dev.easel.bot.config.BotToken;
import dev.easel.bot.config.DiscordAccess;
import java.util.ArrayList;
import java.util.List;

/** Whether the bot would be let in by Discord, and what it may do there. */
public final class DiscordChecks {
    private static final String NEW_TOKEN =
            "on the application's page Bot, press Reset Token and set " + BotToken.VARIABLE + " to the new one";
    private static final long MILLIS_PER_MINUTE = 60_000;

    private DiscordChecks() {}

    /** Looks at all of it, as far as it gets. */
    public static List<Finding> all(DiscordAccess access) {
        if (access.token().isEmpty()) {
            return List.of(
                    new Finding(Finding.Mark.UNSET, BotToken.VARIABLE + " is not set: needed only for Discord", ""));
        }
        DiscordApi api = new DiscordApi(access.apiUrl(), access.token().get());
        try {
            return asked(api);
        } catch (FailureException e) {
            return List.of(Finding.brokenOnDiscord(
                    String.valueOf(e.getMessage()), "see whether this machine reaches the address by other means"));
        }
    }

    private static List<Finding> asked(DiscordApi api) {
        ApiAnswer user = api.get("users/@me");
        if (user.status() == 401) {
            return List.of(Finding.brokenOnDiscord(
                    "the token in " + BotToken.VARIABLE + " is not accepted by " + api.apiUrl(), NEW_TOKEN));
        }
        ApiAnswer application = api.get("applications/@me");
        if (!user.isFine() || !application.isFine()) {
            return List.of(refused(api, "who the bot is", user.isFine() ? application : user));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.fine(
                "the token is accepted: " + user.text("username") + ", application " + application.text("id")));
        findings.add(gateway(api));
        findings.addAll(guilds(api, application.text("id")));
        return findings;
    }

    private static Finding gateway(DiscordApi api) {
        ApiAnswer answer = api.get("gateway/bot");
        if (!answer.isFine()) {
            return refused(api, "for its gateway", answer);
        }
        JsonNode limit = answer.body().path("session_start_limit");
        int remaining = limit.path("remaining").asInt();
        String starts = remaining + " of " + limit.path("total").asInt() + " session starts are left";
        long minutes = limit.path("reset_after").asLong() / MILLIS_PER_MINUTE + 1;
        return remaining > 0
                ? Finding.fine("the gateway is " + answer.text("url") + "; " + starts)
                : Finding.brokenOnDiscord(starts, "wait " + minutes + " minutes, and do not restart the bot so often");
    }

    private static List<Finding> guilds(DiscordApi api, String applicationId) {
        ApiAnswer answer = api.get("users/@me/guilds");
        if (!answer.isFine()) {
            return List.of(refused(api, "which servers the bot is in", answer));
        }
        String invite = "let it in by " + Invitation.of(api.apiUrl(), applicationId);
        if (answer.body().isEmpty()) {
            return List.of(Finding.brokenOnDiscord("the bot is in no server", invite));
        }
        List<Finding> findings = new ArrayList<>();
        answer.body().forEach(guild -> findings.add(guild(guild, invite)));
        return findings;
    }

    private static Finding guild(JsonNode guild, String invite) {
        String name = "the server " + guild.path("name").asText();
        List<String> missing =
                BotPermission.missingFrom(guild.path("permissions").asLong());
        return missing.isEmpty()
                ? Finding.fine(name + " allows all that the bot needs")
                : Finding.brokenOnDiscord(
                        name + " does not allow the bot: " + String.join(", ", missing),
                        "allow its role that in the server's settings, or " + invite);
    }

    private static Finding refused(DiscordApi api, String question, ApiAnswer answer) {
        String wayOut = answer.status() == 429 ? "wait some minutes: it is asked too often" : "try again later";
        return Finding.brokenOnDiscord(api.apiUrl() + ", asked " + question + ", answers " + answer.reason(), wayOut);
    }
}

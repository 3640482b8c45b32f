package dev.easel.bot.discord;

import dev.easel.bot.config.BotToken;
import dev.easel.bot.config.DiscordAccess;
import dev.easel.bot.imagine.StudioState;
import java.util.EnumSet;
import java.util.concurrent.ExecutorService;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Activity;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import okhttp3.OkHttpClient;

/** JDA as this bot uses it: no privileged intents, no caches, no mentions unless said, no follow-up sent twice. */
final class Connection {
    private Connection() {}

    /**
     * Logs in; blocks for a round trip.
     *
     * @throws RuntimeException of JDA's, where the server is absent or refuses
     */
    static JDA open(DiscordAccess access, ExecutorService events, StudioState state, Object... listeners) {
        String token = access.token().map(BotToken::value).orElse("");
        MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
        MessageRequest.setDefaultMentionRepliedUser(false);
        return JDABuilder.createLight(token, EnumSet.noneOf(GatewayIntent.class))
                .setRestConfig(new RestConfig().setBaseUrl(access.apiUrl().toString()))
                .setSessionController(new FixedGateway(access.gatewayUrl().toString()))
                .setHttpClientBuilder(new OkHttpClient.Builder().addInterceptor(new SecondTry()))
                .setRequestTimeoutRetry(false)
                .setEventPool(events, false)
                .setEnableShutdownHook(false)
                .setActivity(Activity.customStatus(ChatTexts.activity(state)))
                .addEventListeners(listeners)
                .build();
    }
}

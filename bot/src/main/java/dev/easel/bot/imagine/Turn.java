package dev.easel.bot.imagine;

import dev.easel.bot.job.Speed;

/**
 * What a drawing has to say of its turn.
 *
 * @param speed at which it was asked for
 * @param cost at least 1
 * @param weight of its speed among the speeds of its server, at least 1
 * @param priority of its person among those of the same speed, at least 1
 * @param atOnce so many of its person's are drawn at a time, at least 1
 */
record Turn(Speed speed, long cost, int weight, int priority, int atOnce) {
    /** Of a drawing of which nothing is known. */
    static final Turn USUAL = Turn.at(Speed.FAST);

    Turn {
        if (cost < 1 || weight < 1 || priority < 1 || atOnce < 1) {
            throw new IllegalArgumentException("a turn of cost " + cost + ", weight " + weight + ", priority "
                    + priority + " and " + atOnce + " at once");
        }
    }

    /** The cost as it counts beside others of another speed or priority. */
    double share() {
        return (double) cost / weight / priority;
    }

    /** Before it is known what it costs and who may what. */
    static Turn at(Speed speed) {
        return new Turn(speed, 1, 1, 1, Integer.MAX_VALUE);
    }
}

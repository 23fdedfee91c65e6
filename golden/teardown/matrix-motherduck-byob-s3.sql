USE "memory"."main";

"""SAFETY 5, case by case: the tests that stand for it, or why none runs here.

A test is `path::name`; in a Markdown file of cases the name is a heading's. `test_matrix.py` looks
whether each is there.
"""

_SHORT = "tests/faults/test_suite.py::test_nothing_is_lost"
_FRONT = "tests/cases/front_matter.md"
_LOG = "tests/cases/log_lines.md"
_WRITE = "tests/unit/vault/test_write.py"
_WATCH = "tests/watch/test_watch.py"
_TROUBLE = "tests/watch/test_trouble.py"
_MATRIX = "tests/faults/test_matrix_cases.py"

TESTS: dict[str, tuple[str, ...]] = {
    "A1": (
        f"{_FRONT}::A colon in a value",
        f"{_FRONT}::At sign, backtick, star, percent: no plain values in YAML",
        f"{_FRONT}::A tab as indentation",
        f"{_WATCH}::test_inv7_a_note_that_turns_bad_keeps_its_facts",
    ),
    "A2": (f"{_MATRIX}::test_a2_front_matter_that_nests_without_end_costs_itself",),
    "A3": (
        f"{_FRONT}::Anchors within reason, merge keys never",
        f"{_MATRIX}::test_a3_bombs_of_aliases_and_merge_keys_end_soon",
    ),
    "A4": (
        f"{_FRONT}::Dates in every documented shape",
        f"{_LOG}::An impossible date is said, in every kind of note but plain ones",
    ),
    "A5": (f"{_FRONT}::Values stay as typed",),
    "A6": (f"{_FRONT}::The first of two equal keys is used",),
    "A7": (
        f"{_FRONT}::A link without quotes is taken for a link, and said",
        f"{_FRONT}::Two links without quotes on one line are no YAML",
    ),
    "A8": (f"{_FRONT}::A byte order mark is passed over",),
    "A9": (
        f"{_FRONT}::CRLF and lone CR are line ends",
        f"{_FRONT}::A second block is text",
        "tests/unit/test_build.py::test_inv_2_bytes_around_the_block_stay",
    ),
    "A10": (
        "tests/unit/vault/test_load.py::test_a10_bytes_that_are_no_text_are_an_unreadable_note",
    ),
    "A11": (
        f"{_FRONT}::No closing line",
        f"{_FRONT}::A rule at the top of a note is a rule",
        f"{_FRONT}::Three dots do not close it, as Obsidian has it",
        f"{_FRONT}::Dashes in a block scalar do not close it",
        f"{_FRONT}::Four dashes open it too, and it is said",
        f"{_FRONT}::A list or one word is no front matter",
        f"{_FRONT}::Empty front matter is nothing",
    ),
    "A12": ("tests/cases/links.md::Code, comments and HTML hold no links",),
    "A13": (
        "tests/unit/vault/test_load.py::test_a13_a_note_over_the_limit_is_not_read",
        "tests/property/test_scale.py::test_88_pathological_text_is_read_within_its_time",
    ),
    "A15": (f"{_FRONT}::A map in a property", f"{_FRONT}::Truth values as text"),
    "A16": (
        "tests/cases/links.md::An alias that is another's name, and one that two share",
        "tests/cases/links.md::Ghosts: a missing link where people are named",
        "tests/property/test_scale.py::test_87_cycles_of_every_length_and_a_thousand_names_from_one",
        "tests/unit/network/test_tree.py::test_oneself_names_nobody",
    ),
    "A17": (
        "tests/unit/vault/test_walk.py::test_a17_hidden_and_foreign_folders_are_not_looked_at",
        "tests/unit/vault/test_walk.py::test_a17_templates_and_excluded_notes_are_known_but_not_read",
    ),
    "A18": (
        "tests/property/test_builds.py::test_inv_7_no_bytes_stop_a_build",
        "tests/property/test_writer.py::test_inv1_inv5_the_writer_does_what_it_says_and_nothing_else",
    ),
    "B19": (
        "tests/watch/test_editors.py::test_b19_b20_f67_only_what_was_saved_is_ever_seen_and_nobody_disappears",
    ),
    "B20": (
        "tests/watch/test_editors.py::test_b19_b20_f67_only_what_was_saved_is_ever_seen_and_nobody_disappears",
        f"{_WATCH}::test_b20_truncate_pause_write_shows_no_loss",
    ),
    "B21": (
        f"{_WATCH}::test_b21_what_tools_leave_is_never_a_note_nor_an_error",
        "tests/unit/vault/test_walk.py::test_b21_what_editors_and_sync_tools_leave_is_nothing",
    ),
    "B23": (f"{_WATCH}::test_b23_unlink_and_rename_shows_no_deletion",),
    "B24": (f"{_WATCH}::test_b24_constant_saves_are_read_while_they_go_on_and_never_torn",),
    "B25": (f"{_TROUBLE}::test_d44_a_person_who_saves_the_page_as_we_write_keeps_it",),
    "B26": (f"{_TROUBLE}::test_b26_a_page_that_is_turned_back_is_given_up_and_said_once",),
    "C27": (f"{_WATCH}::test_c27_an_error_in_a_run_is_said_and_the_loop_goes_on",),
    "C28": (f"{_WATCH}::test_c28_own_write_and_reading_do_not_trigger_a_run",),
    "C29": (f"{_TROUBLE}::test_c29_a_queue_that_overflowed_is_made_good_by_a_rescan", _SHORT),
    "C30": (
        f"{_TROUBLE}::test_c30_without_room_for_watches_every_file_is_looked_at",
        f"{_TROUBLE}::test_c30_folders_without_a_watch_are_found_by_the_rescan",
        _SHORT,
    ),
    "C32": (f"{_WATCH}::test_c32_folders_moved_in_out_renamed_and_copied",),
    "C33": (f"{_TROUBLE}::test_c33_a_note_edited_through_a_hard_link_is_found",),
    "C34": (f"{_MATRIX}::test_c34_a_new_note_with_the_inode_of_a_deleted_one_is_another",),
    "C35": (
        f"{_WATCH}::test_c35_same_size_and_restored_time_is_still_a_change",
        "tests/unit/vault/test_cache.py::test_c35_same_size_and_time_restored_is_seen",
        "tests/unit/vault/test_again.py::test_c35_same_size_and_time_restored_is_seen",
    ),
    "C36": (
        f"{_WATCH}::test_c36_stop_during_a_run_writes_nothing_and_frees_the_lock",
        "tests/transcripts/test_processes.py::test_a_watcher_stops_cleanly",
        "tests/transcripts/test_processes.py::test_c36_a_second_signal_to_stop_changes_nothing",
    ),
    "C37": (f"{_TROUBLE}::test_c37_a_dead_thread_of_watchdogs_is_noticed_and_replaced",),
    "C38": (
        f"{_TROUBLE}::test_c38_on_a_network_folder_every_file_is_looked_at",
        "tests/unit/vault/test_mounts.py::test_c38_the_nearest_mount_decides",
    ),
    "D39": (
        "tests/faults/test_kill.py::test_d39_inv1_inv3_kill_9_at_any_moment",
        "tests/faults/test_undo.py::test_d39_kill_9_between_writing_and_keeping_breaks_nothing",
        f"{_WRITE}::test_d39_only_our_own_strays_are_cleared",
        f"{_WRITE}::test_d39_strays_in_other_folders_are_cleared_if_they_are_ours",
        "tests/unit/cli/test_troubles.py::test_what_a_killed_run_left_is_said_and_the_next_build_removes_it",
        _SHORT,
    ),
    "D40": (
        "tests/faults/test_nth_operation.py::test_d40_inv1_inv3_whatever_fails_each_path_is_old_or_new",
        "tests/faults/test_answers.py::test_d40_whatever_fails_no_tick_is_lost_and_none_is_logged_twice",
        "tests/faults/test_undo.py::test_d40_whatever_fails_a_step_is_whole_or_said_to_be_missing",
        _SHORT,
    ),
    "D41": (
        "tests/faults/test_full_disk.py::test_d41_a_full_disk_keeps_the_old_page_and_recovers",
        _SHORT,
    ),
    "D42": (
        "tests/faults/test_full_disk.py::test_d42_a_limit_on_file_size_keeps_the_old_page",
        _SHORT,
    ),
    "D43": (
        "tests/faults/test_full_disk.py::test_d43_a_vault_we_may_not_write_is_left_and_said",
        f"{_WRITE}::test_d43_a_read_only_page_is_refused_even_for_root",
        f"{_WRITE}::test_d43_a_read_only_folder_is_refused_even_for_root",
        f"{_WRITE}::test_d43_a_page_of_another_user_is_refused",
        _SHORT,
    ),
    "D44": (
        f"{_TROUBLE}::test_d44_a_person_who_saves_the_page_as_we_write_keeps_it",
        "tests/cases/blocks.md::Markers missing, doubled, nested, altered",
        "tests/cases/blocks.md::A reason changed: edited",
        "tests/cases/blocks.md::CRLF throughout: still ours",
        "tests/unit/test_build.py::test_an_edited_page_is_given_back_on_demand",
    ),
    "D45": (
        f"{_WRITE}::test_d45_a_note_of_the_persons_at_the_path_of_a_new_page",
        f"{_WRITE}::test_d45_any_case_and_form_of_the_name_counts",
        f"{_WRITE}::test_d45_a_file_that_appears_at_the_last_moment_wins",
    ),
    "D46": (
        f"{_MATRIX}::test_d46_whatever_lies_in_the_state_folder_the_pages_are_the_same",
        "tests/unit/vault/test_cache.py::test_a_damaged_one_is_nothing",
        "tests/property/test_undo.py::test_91_whatever_lies_in_the_state_folder_raises_nothing_and_leads_nowhere",
        "tests/cases/blocks.md::A page of a newer format, or of a day that is none",
    ),
    "D47": (
        f"{_WRITE}::test_d47_mode_and_attributes_are_kept",
        f"{_WRITE}::test_d47_a_page_with_a_second_name_is_refused",
        f"{_WRITE}::test_d47_a_link_at_the_path_is_refused",
    ),
    "D48": (
        "tests/faults/test_nth_operation.py::test_d40_two_failures_in_a_row_still_leave_old_or_new",
        "tests/faults/test_undo.py::test_d40_an_undo_that_failed_is_finished_by_the_next",
        _SHORT,
    ),
    "D49": (f"{_WRITE}::test_d49_the_order_of_the_protocol",),
    "E50": (
        f"{_WATCH}::test_e50_a_second_watcher_is_refused",
        "tests/unit/vault/test_locks.py::test_e50_kill_9_frees_both_locks",
    ),
    "E51": (f"{_TROUBLE}::test_e51_inv10_two_watchers_that_know_nothing_of_each_other_agree",),
    "E52": (
        "tests/faults/test_answers.py::test_inv_5_a_note_that_changed_since_it_was_read_is_left_and_so_is_the_tick",
        f"{_WRITE}::test_inv5_the_last_look_is_right_before_the_replacement",
    ),
    "E54": ("tests/unit/vault/test_walk.py::test_e54_what_vanishes_during_the_walk_is_not_there",),
    "E55": (f"{_TROUBLE}::test_e55_many_savers_at_once_end_in_the_page_of_a_fresh_build",),
    "E56": (
        "tests/property/test_season.py::TestSeason",
        "tests/property/test_writer.py::test_inv1_inv5_the_writer_does_what_it_says_and_nothing_else",
    ),
    "F59": (
        "tests/faults/test_answers.py::test_59_answers_in_a_conflict_copy_of_the_page_are_read_and_the_copy_is_left",
    ),
    "F60": (
        f"{_TROUBLE}::test_f60_git_is_let_finish_first",
        "tests/unit/vault/test_git.py::test_f60_the_signs_of_work_under_way",
        "tests/unit/vault/test_git.py::test_f60_a_work_tree_points_to_its_folder",
    ),
    "F61": (f"{_MATRIX}::test_f61_f62_f63_pages_through_git_are_ours_and_no_source_differs",),
    "F62": (f"{_MATRIX}::test_f61_f62_f63_pages_through_git_are_ours_and_no_source_differs",),
    "F63": (
        f"{_MATRIX}::test_f61_f62_f63_pages_through_git_are_ours_and_no_source_differs",
        "tests/unit/test_build.py::test_line_ends_alone_are_no_change",
    ),
    "F65": (
        f"{_WATCH}::test_f53_f65_conflict_copies_and_stubs_become_problems",
        "tests/unit/records/test_copies.py::test_f53_a_note_that_says_the_same_beside_it_is_a_copy",
        "tests/unit/vault/test_memory.py::test_f65_a_note_that_icloud_took_away_keeps_its_facts",
        "tests/unit/vault/test_load.py::test_f65_a_note_whose_content_is_in_a_cloud_is_not_fetched",
        "tests/unit/test_build.py::test_inv_6_f65_notes_that_a_cloud_took_away_are_gone",
        "tests/unit/test_build.py::test_f65_no_page_is_made_where_icloud_keeps_one",
        f"{_WRITE}::test_f65_no_page_is_made_where_icloud_keeps_one",
        "tests/unit/vault/test_carry.py::test_f65_a_file_that_icloud_takes_right_after_our_write_is_as_we_wrote_it",
    ),
    "F66": (
        "tests/unit/test_build.py::test_inv_6_most_notes_gone_and_nothing_is_written_until_it_is_accepted",
    ),
    "F67": (
        "tests/watch/test_sync.py::test_f67_unison_goes_both_ways_and_its_copy_is_a_problem",
        "tests/watch/test_sync.py::test_f67_syncthing_goes_both_ways_and_its_copy_is_a_problem",
    ),
    "G69": (f"{_WATCH}::test_g73_midnight_dates_the_pages_anew_without_reading", _SHORT),
    "G70": (
        "tests/unit/notes/test_dates.py::test_70_dates",
        f"{_FRONT}::Dates in every documented shape",
    ),
    "G71": (
        "tests/unit/notes/test_dates.py::test_71_months_are_calendar_months_clamped_to_the_last_day",
    ),
    "G72": (
        "tests/property/test_scale.py::test_72_the_ends_of_time",
        "tests/property/test_scale.py::test_72_any_day_can_be_today",
    ),
    "G73": (
        f"{_WATCH}::test_g73_midnight_dates_the_pages_anew_without_reading",
        "tests/property/test_builds.py::test_inv_4_what_was_written_is_not_written_again",
    ),
    "G74": (
        "tests/property/test_builds.py::test_inv_4_same_notes_same_bytes_in_any_order",
        "tests/test_golden.py::test_other_seed_and_locale_give_the_same_bytes",
    ),
    "H75": (
        "tests/property/test_pages.py::test_75_the_hostile_names_make_exactly_the_expected_items",
        "tests/property/test_pages.py::test_75_any_name_makes_exactly_the_expected_items",
    ),
    "H76": ("tests/property/test_pages.py::test_76_escaped_text_shows_exactly_its_words",),
    "H79": (
        "tests/unit/vault/test_walk.py::test_h79_only_regular_files_and_no_links",
        "tests/unit/vault/test_load.py::test_h79_what_became_a_pipe_or_a_link_is_not_there",
    ),
    "H81": (f"{_FRONT}::Tags of YAML are refused, the other properties are read",),
    "H82": (
        "tests/unit/exchange/test_graphs.py::test_a_table_of_ties_is_read_by_networkx_and_computes_nothing",
        f"{_MATRIX}::test_h82_an_invitation_puts_nothing_into_a_note_but_names",
    ),
    "H83": ("tests/cases/escaping.md::Names in links, in tables, in the picture",),
    "H84": ("tests/faults/test_hostile.py::test_84_85_inv_9_every_command_in_a_strangers_vault",),
    "H85": ("tests/transcripts/test_processes.py::test_nothing_is_run_and_no_socket_is_opened",),
    "I87": (
        "tests/property/test_scale.py::test_87_a_clique_of_forty",
        "tests/property/test_scale.py::test_87_a_chain_of_a_thousand",
        "tests/property/test_network_scale.py::test_87_every_question_of_a_dense_or_deep_network_ends",
        "tests/property/test_network_scale.py::test_87_a_hundred_thousand_ties",
    ),
    "I88": ("tests/property/test_scale.py::test_88_pathological_text_is_read_within_its_time",),
    "I89": ("tests/watch/test_soak.py::test_i89_half_a_minute_of_everything_at_once",),
    "I90": (
        "tests/unit/notes/test_words.py::test_90_names_that_are_one",
        "tests/unit/notes/test_words.py::test_90_names_that_are_two",
        "tests/cases/links.md::NFC and NFD are one name",
    ),
    "I91": (
        "tests/property/test_undo.py::test_91_undo_restores_exactly_step_by_step",
        f"{_MATRIX}::test_i91_a_dry_run_changes_nothing",
    ),
    "I92": (_SHORT,),
}

NOT_RUN: dict[str, str] = {
    "I86": "the bench measures it and asserts no time; that work grows with the vault is a test",
}

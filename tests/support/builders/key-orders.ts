// This file holds the orders in which recorded answers had the keys of their objects.

export interface KeyOrder {
  readonly object: string;
  /** Keys as they came, parted by blanks. */
  readonly keys: string;
}

/**
 * Recorded since version 2.2. Version 2.2 had `comments` and `answers` of a question elsewhere than 2.3, so they stand
 * only in what 2.3 sent.
 */
export const orders: readonly KeyOrder[] = [
  { object: '.wrapper', keys: 'items has_more quota_max quota_remaining' },
  { object: '.wrapper', keys: 'error_id error_message error_name' },
  {
    object: 'question',
    keys: 'answers migrated_from tags owner comments community_owned_date score locked_date last_activity_date',
  },
  {
    object: 'question',
    keys: 'tags owner is_answered view_count accepted_answer_id answer_count score last_activity_date creation_date last_edit_date question_id link title body',
  },
  {
    object: 'question',
    keys: 'tags owner is_answered view_count protected_date accepted_answer_id answer_count community_owned_date score last_activity_date creation_date last_edit_date question_id content_license link title',
  },
  {
    object: 'question',
    keys: 'tags owner is_answered view_count closed_date answer_count score last_activity_date creation_date last_edit_date question_id link closed_reason title',
  },
  {
    object: 'question',
    keys: 'tags owner comment_count reopen_vote_count close_vote_count is_answered view_count favorite_count down_vote_count up_vote_count answer_count score last_activity_date creation_date last_edit_date question_id link title body',
  },
  {
    object: 'answer',
    keys: 'owner comments last_editor comment_count is_accepted community_owned_date score',
  },
  { object: 'answer', keys: 'score body_markdown link title body' },
  {
    object: 'answer',
    keys: 'owner is_accepted community_owned_date score last_activity_date creation_date answer_id question_id content_license',
  },
  {
    object: 'answer',
    keys: 'comments is_accepted score last_activity_date last_edit_date creation_date answer_id question_id body',
  },
  {
    object: 'post',
    keys: 'owner score last_edit_date last_activity_date creation_date post_type post_id content_license link',
  },
  {
    object: 'comment',
    keys: 'owner reply_to_user edited score creation_date post_id comment_id body',
  },
  {
    object: 'comment',
    keys: 'score post_type creation_date post_id comment_id body_markdown link body',
  },
  {
    object: 'comment',
    keys: 'owner edited score creation_date post_id comment_id content_license body',
  },
  {
    object: 'shallow_user',
    keys: 'account_id reputation user_id user_type accept_rate profile_image display_name link',
  },
  { object: 'shallow_user', keys: 'user_type display_name' },
  {
    object: 'user',
    keys: 'badge_counts account_id is_employee last_modified_date last_access_date reputation_change_year reputation_change_quarter reputation_change_month reputation_change_week reputation_change_day reputation creation_date user_type user_id accept_rate location website_url link profile_image display_name',
  },
  { object: 'badge_count', keys: 'bronze silver gold' },
  { object: 'badge', keys: 'badge_type award_count rank badge_id link name' },
  {
    object: 'tag',
    keys: 'synonyms collectives has_synonyms is_moderator_only is_required count name',
  },
  {
    object: 'tag_synonym',
    keys: 'creation_date last_applied_date applied_count to_tag from_tag',
  },
  { object: 'tag_wiki', keys: 'excerpt tag_name' },
  {
    object: 'revision',
    keys: 'user last_tags tags set_community_wiki is_rollback creation_date post_id post_type revision_type revision_number body last_body comment revision_guid',
  },
  {
    object: 'revision',
    keys: 'user set_community_wiki is_rollback creation_date post_id post_type revision_type revision_number title body last_title last_body',
  },
  {
    object: 'question_timeline',
    keys: 'owner creation_date down_vote_count up_vote_count post_id question_id timeline_type',
  },
  {
    object: 'reputation_history',
    keys: 'reputation_history_type reputation_change post_id creation_date user_id',
  },
  { object: 'closed_details', keys: 'by_users on_hold description reason' },
  {
    object: 'flag_option',
    keys: 'sub_options count has_flagged requires_question_id requires_site requires_comment option_id dialog_title description title',
  },
  {
    object: 'search_excerpt',
    keys: 'tags question_score is_accepted answer_id has_accepted_answer answer_count is_answered question_id item_type score last_activity_date creation_date body excerpt title',
  },
  {
    object: 'info',
    keys: 'new_active_users total_users badges_per_minute total_badges total_votes total_comments answers_per_minute questions_per_minute total_answers total_accepted total_unanswered total_questions api_revision',
  },
  { object: 'filter', keys: 'filter_type included_fields' },
  { object: 'access_token', keys: 'scope account_id expires_on_date access_token' },
];

/** Recorded of versions 2.0 and 2.1, which wrote the values of most objects the other way round. */
export const oldOrders: readonly KeyOrder[] = [
  { object: 'tag', keys: 'name count is_required is_moderator_only has_synonyms' },
  { object: 'tag_synonym', keys: 'from_tag to_tag applied_count last_applied_date creation_date' },
  {
    object: 'info',
    keys: 'total_questions total_unanswered total_accepted total_answers questions_per_minute answers_per_minute total_comments total_votes total_badges badges_per_minute total_users new_active_users api_revision',
  },
  { object: 'badge', keys: 'badge_id rank name description award_count badge_type link' },
  { object: 'tag_wiki', keys: 'tag_name excerpt body_last_edit_date excerpt_last_edit_date' },
  { object: 'suggested_edit', keys: 'suggested_edit_id post_id post_type creation_date' },
  { object: 'suggested_edit', keys: 'creation_date approval_date proposing_user' },
  { object: 'suggested_edit', keys: 'title comment' },
  {
    object: 'reputation',
    keys: 'user_id post_id post_type vote_type reputation_change on_date',
  },
  {
    object: 'user_timeline',
    keys: 'creation_date post_type timeline_type user_id post_id comment_id title detail',
  },
  { object: 'privilege', keys: 'short_description description reputation' },
  { object: 'error', keys: 'error_id error_name description' },
  {
    object: 'top_tag',
    keys: 'tag_name question_score question_count answer_score answer_count user_id',
  },
  { object: 'notice', keys: 'body creation_date owner_user_id' },
  { object: 'event', keys: 'event_type event_id creation_date' },
];

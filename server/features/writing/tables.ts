export type WritingTables = {
  writing_guides: {
    organisation_id: string;
    competitors: string[];
    reasons_en: string[];
    reasons_zh: string[];
  };
  snippets: {
    organisation_id: string;
    id: string;
    author_id: string;
    is_shared: boolean;
    shortcut: string;
    body: string;
  };
};
